/** What changed between two dates, in projects and homes. */
@NullMarked
package nl.rits.projects.comparison;

import org.jspecify.annotations.NullMarked;
