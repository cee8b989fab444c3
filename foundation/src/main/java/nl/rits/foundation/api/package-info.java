/** What every answer of every service has in common. */
@NullMarked
package nl.rits.foundation.api;

import org.jspecify.annotations.NullMarked;
