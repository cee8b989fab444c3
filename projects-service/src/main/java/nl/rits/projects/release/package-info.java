/** What owners of facts choose to show, and who would see it. */
@NullMarked
package nl.rits.projects.release;

import org.jspecify.annotations.NullMarked;
