@NullMarked
package nl.rits.projects.intake;

import org.jspecify.annotations.NullMarked;
