/** Moments with a name, to look back on and to cite. */
@NullMarked
package nl.rits.projects.snapshot;

import org.jspecify.annotations.NullMarked;
