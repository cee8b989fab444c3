/** Where money or people help most: what each bottleneck asks, and what that releases. */
@NullMarked
package nl.rits.bottlenecks.investment;

import org.jspecify.annotations.NullMarked;
