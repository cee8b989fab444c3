@NullMarked
package nl.rits.projects.history;

import org.jspecify.annotations.NullMarked;
