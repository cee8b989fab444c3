/** What parties say about a project, and the steward's review of it. */
@NullMarked
package nl.rits.projects.statement;

import org.jspecify.annotations.NullMarked;
