@NullMarked
package nl.rits.projects.codelist;

import org.jspecify.annotations.NullMarked;
