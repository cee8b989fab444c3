/** Live updates: "project X changed", said only to those who may see X. */
@NullMarked
package nl.rits.gateway.live;

import org.jspecify.annotations.NullMarked;
