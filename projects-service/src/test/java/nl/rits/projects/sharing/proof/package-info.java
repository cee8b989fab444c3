/** Every way out of the service, compared with the second opinion; and that what is hidden leaves no trace. */
@NullMarked
package nl.rits.projects.sharing.proof;

import org.jspecify.annotations.NullMarked;
