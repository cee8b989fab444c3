/** Events leave in the transaction that made them true, and are sent in order after it. */
@NullMarked
package nl.rits.foundation.outbox;

import org.jspecify.annotations.NullMarked;
