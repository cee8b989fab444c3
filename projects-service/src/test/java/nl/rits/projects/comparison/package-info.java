@NullMarked
package nl.rits.projects.comparison;

import org.jspecify.annotations.NullMarked;
