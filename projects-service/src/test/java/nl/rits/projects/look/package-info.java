/** That owners learn which parties looked. */
@NullMarked
package nl.rits.projects.look;

import org.jspecify.annotations.NullMarked;
