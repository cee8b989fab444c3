/** A small service that uses everything of the foundation, and the tests of it against real parts. */
@NullMarked
package nl.rits.foundation.house;

import org.jspecify.annotations.NullMarked;
