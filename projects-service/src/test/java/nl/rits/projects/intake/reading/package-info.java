@NullMarked
package nl.rits.projects.intake.reading;

import org.jspecify.annotations.NullMarked;
