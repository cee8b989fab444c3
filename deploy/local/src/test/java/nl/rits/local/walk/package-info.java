@NullMarked
package nl.rits.local.walk;

import org.jspecify.annotations.NullMarked;
