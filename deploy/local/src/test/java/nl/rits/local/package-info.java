@NullMarked
package nl.rits.local;

import org.jspecify.annotations.NullMarked;
