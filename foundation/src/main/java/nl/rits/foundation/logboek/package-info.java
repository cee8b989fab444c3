/** Logboek Dataverwerkingen: each operation on personal data is recorded per data subject, before the answer goes out. */
@NullMarked
package nl.rits.foundation.logboek;

import org.jspecify.annotations.NullMarked;
