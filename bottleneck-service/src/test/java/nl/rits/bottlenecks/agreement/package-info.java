@NullMarked
package nl.rits.bottlenecks.agreement;

import org.jspecify.annotations.NullMarked;
