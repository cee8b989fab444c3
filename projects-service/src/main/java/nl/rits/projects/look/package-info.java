/** Who looked: which parties saw, exported or received the facts of another. */
@NullMarked
package nl.rits.projects.look;

import org.jspecify.annotations.NullMarked;
