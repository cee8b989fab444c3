/** What people typed and did not send yet: kept for them alone, so that another device or a new session goes on with it. */
@NullMarked
package nl.rits.projects.draft;

import org.jspecify.annotations.NullMarked;
