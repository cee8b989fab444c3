/** Events arrive at least once and take effect once; what cannot be read is parked with its cause. */
@NullMarked
package nl.rits.foundation.inbox;

import org.jspecify.annotations.NullMarked;
