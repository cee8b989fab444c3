/** One statement of a problem for a table, and who signed it. */
@NullMarked
package nl.rits.bottlenecks.jointcase;

import org.jspecify.annotations.NullMarked;
