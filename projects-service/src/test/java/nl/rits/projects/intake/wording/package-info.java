@NullMarked
package nl.rits.projects.intake.wording;

import org.jspecify.annotations.NullMarked;
