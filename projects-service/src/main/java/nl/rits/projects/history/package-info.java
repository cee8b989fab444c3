/** Everything as it was recorded, for ever. */
@NullMarked
package nl.rits.projects.history;

import org.jspecify.annotations.NullMarked;
