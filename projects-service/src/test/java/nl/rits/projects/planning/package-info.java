/** The rules of planning, tried on many made-up cases. */
@NullMarked
package nl.rits.projects.planning;

import org.jspecify.annotations.NullMarked;
