/** What parties promise each other at a table: accepted by both sides, done, kept, or too late and then taken up the ladder. */
@NullMarked
package nl.rits.bottlenecks.agreement;

import org.jspecify.annotations.NullMarked;
