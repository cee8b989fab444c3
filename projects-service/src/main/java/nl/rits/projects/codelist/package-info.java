/** The lists of codes and the bounds of prices, as data that an administrator keeps. */
@NullMarked
package nl.rits.projects.codelist;

import org.jspecify.annotations.NullMarked;
