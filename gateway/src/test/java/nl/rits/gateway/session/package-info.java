@NullMarked
package nl.rits.gateway.session;

import org.jspecify.annotations.NullMarked;
