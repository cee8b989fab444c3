/** How a list is asked for: what the address says, the conditions it becomes, and the page they give. */
@NullMarked
package nl.rits.bottlenecks.search;

import org.jspecify.annotations.NullMarked;
