/** What changed around a table since it last met: bottlenecks, joint cases and agreements, as far as the reader sees them now. */
@NullMarked
package nl.rits.bottlenecks.since;

import org.jspecify.annotations.NullMarked;
