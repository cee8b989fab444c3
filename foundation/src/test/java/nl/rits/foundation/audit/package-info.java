/** That the audit is whole, shows tampering, and is read by whom it concerns. */
@NullMarked
package nl.rits.foundation.audit;

import org.jspecify.annotations.NullMarked;
