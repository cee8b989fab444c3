/** Facts that the chair of a table asks a party for, with a term: between the two of them. */
@NullMarked
package nl.rits.bottlenecks.question;

import org.jspecify.annotations.NullMarked;
