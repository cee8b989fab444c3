/** Parts of a running portal are killed while it is written to; afterwards every write is counted. */
@NullMarked
package nl.rits.faults;

import org.jspecify.annotations.NullMarked;
