/** What other services say, taken in. */
@NullMarked
package nl.rits.projects.partner;

import org.jspecify.annotations.NullMarked;
