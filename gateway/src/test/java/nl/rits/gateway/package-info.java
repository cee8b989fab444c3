@NullMarked
package nl.rits.gateway;

import org.jspecify.annotations.NullMarked;
