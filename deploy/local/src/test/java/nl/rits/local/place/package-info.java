@NullMarked
package nl.rits.local.place;

import org.jspecify.annotations.NullMarked;
