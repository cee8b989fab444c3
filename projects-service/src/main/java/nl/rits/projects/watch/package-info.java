/** Tells by mail what changed in a view: as its page would show it, at the moment at which the mail goes out. */
@NullMarked
package nl.rits.projects.watch;

import org.jspecify.annotations.NullMarked;
