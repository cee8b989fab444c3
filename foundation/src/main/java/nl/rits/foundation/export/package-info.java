/** What leaves as a file, row by row as it is read. */
@NullMarked
package nl.rits.foundation.export;

import org.jspecify.annotations.NullMarked;
