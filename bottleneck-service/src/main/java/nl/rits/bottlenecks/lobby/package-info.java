/** Bottlenecks bundled by cause, and what parties of a table ask of the province or the State together. */
@NullMarked
package nl.rits.bottlenecks.lobby;

import org.jspecify.annotations.NullMarked;
