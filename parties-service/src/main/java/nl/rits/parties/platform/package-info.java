/** Platforms: where parties meet, and the ladder on which platforms stand. */
@NullMarked
package nl.rits.parties.platform;

import org.jspecify.annotations.NullMarked;
