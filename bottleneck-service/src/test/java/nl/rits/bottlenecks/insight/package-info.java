@NullMarked
package nl.rits.bottlenecks.insight;

import org.jspecify.annotations.NullMarked;
