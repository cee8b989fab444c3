/** The words in which sharing is decided, stored and shown; the rules themselves are at home in projects-service. */
@NullMarked
package nl.rits.foundation.sharing;

import org.jspecify.annotations.NullMarked;
