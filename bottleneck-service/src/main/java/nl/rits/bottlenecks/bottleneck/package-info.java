@NullMarked
package nl.rits.bottlenecks.bottleneck;

import org.jspecify.annotations.NullMarked;
