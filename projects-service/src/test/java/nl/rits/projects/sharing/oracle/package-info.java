/** A second opinion on who sees what, written from the words of the documentation and without the rules themselves. */
@NullMarked
package nl.rits.projects.sharing.oracle;

import org.jspecify.annotations.NullMarked;
