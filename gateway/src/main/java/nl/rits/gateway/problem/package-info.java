/** What goes wrong at the door, told as RFC 9457 problem details. */
@NullMarked
package nl.rits.gateway.problem;

import org.jspecify.annotations.NullMarked;
