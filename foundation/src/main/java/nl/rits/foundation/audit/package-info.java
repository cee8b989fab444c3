/** Who did what for which party: kept for years, sealed so that a change of it shows, and searchable by whom it concerns. */
@NullMarked
package nl.rits.foundation.audit;

import org.jspecify.annotations.NullMarked;
