/** Codes of others: municipalities and provinces. */
@NullMarked
package nl.rits.parties.reference;

import org.jspecify.annotations.NullMarked;
