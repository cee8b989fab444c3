/** A write that is sent twice happens once, and leaves one line in the audit. */
@NullMarked
package nl.rits.foundation.idempotency;

import org.jspecify.annotations.NullMarked;
