/** How bottlenecks were solved, for who has the same now. */
@NullMarked
package nl.rits.bottlenecks.solution;

import org.jspecify.annotations.NullMarked;
