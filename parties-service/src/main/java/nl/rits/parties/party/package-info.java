/** Parties: who they are and how they are identified. */
@NullMarked
package nl.rits.parties.party;

import org.jspecify.annotations.NullMarked;
