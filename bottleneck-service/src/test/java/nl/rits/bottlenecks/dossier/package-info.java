@NullMarked
package nl.rits.bottlenecks.dossier;

import org.jspecify.annotations.NullMarked;
