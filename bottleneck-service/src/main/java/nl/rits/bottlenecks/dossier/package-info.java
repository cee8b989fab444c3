/** Dossiers: a page per case and a booklet per session, each copy holding only what its reader may see. */
@NullMarked
package nl.rits.bottlenecks.dossier;

import org.jspecify.annotations.NullMarked;
