/** Memberships with dates, and the names a party may carry because of them. */
@NullMarked
package nl.rits.parties.membership;

import org.jspecify.annotations.NullMarked;
