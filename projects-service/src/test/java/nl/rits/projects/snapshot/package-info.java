@NullMarked
package nl.rits.projects.snapshot;

import org.jspecify.annotations.NullMarked;
