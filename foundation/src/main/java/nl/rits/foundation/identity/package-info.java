/** Who is asking, for which party, and what that opens. */
@NullMarked
package nl.rits.foundation.identity;

import org.jspecify.annotations.NullMarked;
