/** Who takes part: parties, people, platforms and memberships, and what follows from them. */
@NullMarked
package nl.rits.parties;

import org.jspecify.annotations.NullMarked;
