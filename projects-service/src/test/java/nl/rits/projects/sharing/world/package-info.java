/** Made-up worlds: parties, platforms and plans of every sort, the same for the same seed. */
@NullMarked
package nl.rits.projects.sharing.world;

import org.jspecify.annotations.NullMarked;
