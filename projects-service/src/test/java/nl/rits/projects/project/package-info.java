/** Parts of projects that need no database. */
@NullMarked
package nl.rits.projects.project;

import org.jspecify.annotations.NullMarked;
