/** Accessible PDF from pages, one after the other: knows paper, no subject. */
@NullMarked
package nl.rits.bottlenecks.booklet;

import org.jspecify.annotations.NullMarked;
