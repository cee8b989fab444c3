/** The rules of planning: pure functions over values; no clock, database or framework. */
@NullMarked
package nl.rits.projects.planning;

import org.jspecify.annotations.NullMarked;
