/** What those in the circle of a bottleneck say to each other, outside its facts. */
@NullMarked
package nl.rits.bottlenecks.comment;

import org.jspecify.annotations.NullMarked;
