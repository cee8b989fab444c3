@NullMarked
package nl.rits.bottlenecks.known;

import org.jspecify.annotations.NullMarked;
