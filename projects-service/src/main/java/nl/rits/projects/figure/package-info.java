/**
 * Totals over projects: of what the viewer may see, and of everything without telling anything about one party. Why the
 * second kind is safe stands in docs/sharing.md, "Totals of everything".
 */
@NullMarked
package nl.rits.projects.figure;

import org.jspecify.annotations.NullMarked;
