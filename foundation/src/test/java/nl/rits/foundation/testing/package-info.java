/** Real parts, real tokens and the demo's cast for the tests of every service. */
@NullMarked
package nl.rits.foundation.testing;

import org.jspecify.annotations.NullMarked;
