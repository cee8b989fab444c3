/** What people say to each other about something: the same to write, wherever it is about. */
@NullMarked
package nl.rits.foundation.comment;

import org.jspecify.annotations.NullMarked;
