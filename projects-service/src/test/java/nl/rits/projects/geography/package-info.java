@NullMarked
package nl.rits.projects.geography;

import org.jspecify.annotations.NullMarked;
