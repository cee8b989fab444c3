/**
 * Imports: a plan list is read, shown as what it would change, and written as a whole or not at all. It writes through the same
 * door as everybody, so that history, audience and events follow.
 */
@NullMarked
package nl.rits.projects.intake;

import org.jspecify.annotations.NullMarked;
