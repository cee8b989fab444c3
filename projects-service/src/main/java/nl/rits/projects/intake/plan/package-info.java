/**
 * From a table to plans: where the headings are, which rows are plans, and what each row says. Pure; every row of the file is
 * accounted for as a plan or as a row left out with its reason.
 */
@NullMarked
package nl.rits.projects.intake.plan;

import org.jspecify.annotations.NullMarked;
