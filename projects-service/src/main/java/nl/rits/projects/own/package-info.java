/** What a person keeps for himself: lists under a name, favourites, and projects that he follows. By account; never a name. */
@NullMarked
package nl.rits.projects.own;

import org.jspecify.annotations.NullMarked;
