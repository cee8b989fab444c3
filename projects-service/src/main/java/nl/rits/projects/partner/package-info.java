/** Own copy of the parties and platforms, kept by events. */
@NullMarked
package nl.rits.projects.partner;

import org.jspecify.annotations.NullMarked;
