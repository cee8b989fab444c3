@NullMarked
package nl.rits.gateway.route;

import org.jspecify.annotations.NullMarked;
