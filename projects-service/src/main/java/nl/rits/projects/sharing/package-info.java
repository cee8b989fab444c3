/** Who may see what: decided once, stored as audiences, applied to every query. */
@NullMarked
package nl.rits.projects.sharing;

import org.jspecify.annotations.NullMarked;
