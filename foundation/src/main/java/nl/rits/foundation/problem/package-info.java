/** Every error is an RFC 9457 problem, in the language of the asker. */
@NullMarked
package nl.rits.foundation.problem;

import org.jspecify.annotations.NullMarked;
