/** Everything of Rits on one machine: starts, stops, shows and tests it. */
@NullMarked
package nl.rits.local;

import org.jspecify.annotations.NullMarked;
