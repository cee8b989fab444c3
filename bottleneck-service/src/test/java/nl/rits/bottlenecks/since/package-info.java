@NullMarked
package nl.rits.bottlenecks.since;

import org.jspecify.annotations.NullMarked;
