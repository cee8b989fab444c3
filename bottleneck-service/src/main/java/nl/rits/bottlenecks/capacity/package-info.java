/** Expertise that parties lend each other: offers, requests, and what fits. */
@NullMarked
package nl.rits.bottlenecks.capacity;

import org.jspecify.annotations.NullMarked;
