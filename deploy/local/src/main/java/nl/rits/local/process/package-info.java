/** Child processes that outlive their parent without ever being mistaken for another process. */
@NullMarked
package nl.rits.local.process;

import org.jspecify.annotations.NullMarked;
