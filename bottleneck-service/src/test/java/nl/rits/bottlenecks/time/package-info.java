@NullMarked
package nl.rits.bottlenecks.time;

import org.jspecify.annotations.NullMarked;
