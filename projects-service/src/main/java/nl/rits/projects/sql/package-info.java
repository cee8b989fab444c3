/** One statement at a time to the database of this service. */
@NullMarked
package nl.rits.projects.sql;

import org.jspecify.annotations.NullMarked;
