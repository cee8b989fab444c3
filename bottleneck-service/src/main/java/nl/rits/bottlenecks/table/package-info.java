@NullMarked
package nl.rits.bottlenecks.table;

import org.jspecify.annotations.NullMarked;
