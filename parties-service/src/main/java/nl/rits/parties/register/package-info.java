/** What is kept, changed and told: the only place that writes parties, platforms and memberships. */
@NullMarked
package nl.rits.parties.register;

import org.jspecify.annotations.NullMarked;
