/** What a portal consists of, and how each part is made ready and started. */
@NullMarked
package nl.rits.local.part;

import org.jspecify.annotations.NullMarked;
