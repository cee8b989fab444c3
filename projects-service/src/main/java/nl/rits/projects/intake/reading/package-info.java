/**
 * Reading tables out of the files people send: CSV in any common dress and XLSX as people keep it. Pure: bytes in, a {@link
 * nl.rits.projects.intake.reading.Table} or a {@link nl.rits.projects.intake.reading.Unreadable} out.
 *
 * <p>XLSX is read by our own streaming reader instead of a spreadsheet library: a plan list needs struck-through text, hidden
 * columns, merged headers and formulas without a cached value, and an uploaded file must not be able to cost more memory than
 * the limits in {@link nl.rits.projects.intake.reading.ReadingLimits}. The whole of it is some 300 lines.
 */
@NullMarked
package nl.rits.projects.intake.reading;

import org.jspecify.annotations.NullMarked;
