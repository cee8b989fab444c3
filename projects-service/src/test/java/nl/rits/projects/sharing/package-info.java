/** The rules of sharing, tried on many made-up cases. */
@NullMarked
package nl.rits.projects.sharing;

import org.jspecify.annotations.NullMarked;
