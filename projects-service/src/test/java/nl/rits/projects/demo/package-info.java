@NullMarked
package nl.rits.projects.demo;

import org.jspecify.annotations.NullMarked;
