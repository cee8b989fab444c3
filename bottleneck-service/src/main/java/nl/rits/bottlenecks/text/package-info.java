@NullMarked
package nl.rits.bottlenecks.text;

import org.jspecify.annotations.NullMarked;
