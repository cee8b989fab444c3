/** Housing plans: their facts, programme, and who takes part. */
@NullMarked
package nl.rits.projects.project;

import org.jspecify.annotations.NullMarked;
