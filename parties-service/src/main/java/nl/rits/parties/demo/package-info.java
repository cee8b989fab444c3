/** The fictional cast with which everyone can try Rits. */
@NullMarked
package nl.rits.parties.demo;

import org.jspecify.annotations.NullMarked;
