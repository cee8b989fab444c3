/** People, the account with which they sign in, and the party for which they act. */
@NullMarked
package nl.rits.parties.person;

import org.jspecify.annotations.NullMarked;
