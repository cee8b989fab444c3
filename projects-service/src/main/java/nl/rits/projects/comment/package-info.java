/** What those who take part in a project say to each other, outside the facts of the plan. */
@NullMarked
package nl.rits.projects.comment;

import org.jspecify.annotations.NullMarked;
