@NullMarked
package nl.rits.projects.release;

import org.jspecify.annotations.NullMarked;
