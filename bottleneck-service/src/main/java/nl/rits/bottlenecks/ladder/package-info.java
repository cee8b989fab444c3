/** The ladder of tables: which one comes next, and how many business days each may take. */
@NullMarked
package nl.rits.bottlenecks.ladder;

import org.jspecify.annotations.NullMarked;
