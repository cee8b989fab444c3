@NullMarked
package nl.rits.bottlenecks.demo;

import org.jspecify.annotations.NullMarked;
