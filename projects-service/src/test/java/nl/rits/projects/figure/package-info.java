@NullMarked
package nl.rits.projects.figure;

import org.jspecify.annotations.NullMarked;
