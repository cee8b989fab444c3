@NullMarked
package nl.rits.bottlenecks.capacity;

import org.jspecify.annotations.NullMarked;
