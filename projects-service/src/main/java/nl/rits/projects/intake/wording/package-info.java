/**
 * What words in plan lists mean: numbers with "ca.", moments such as "medio 2026", the many spellings of planning statuses and
 * plan types, names of columns. Pure; every outcome says whether it was certain.
 */
@NullMarked
package nl.rits.projects.intake.wording;

import org.jspecify.annotations.NullMarked;
