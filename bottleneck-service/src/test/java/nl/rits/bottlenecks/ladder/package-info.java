@NullMarked
package nl.rits.bottlenecks.ladder;

import org.jspecify.annotations.NullMarked;
