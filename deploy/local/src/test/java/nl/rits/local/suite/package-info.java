@NullMarked
package nl.rits.local.suite;

import org.jspecify.annotations.NullMarked;
