@NullMarked
package nl.rits.projects.intake.plan;

import org.jspecify.annotations.NullMarked;
