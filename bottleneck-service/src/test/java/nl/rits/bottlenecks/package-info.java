@NullMarked
package nl.rits.bottlenecks;

import org.jspecify.annotations.NullMarked;
