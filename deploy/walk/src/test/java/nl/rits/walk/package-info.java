/** The rules of the Dutch API strategy (NLgov REST API Design Rules 2.2) and of Rits itself, for every operation there is. */
@NullMarked
package nl.rits.walk;

import org.jspecify.annotations.NullMarked;
