/** Days as people here count them. */
@NullMarked
package nl.rits.foundation.time;

import org.jspecify.annotations.NullMarked;
