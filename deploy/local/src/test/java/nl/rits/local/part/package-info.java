@NullMarked
package nl.rits.local.part;

import org.jspecify.annotations.NullMarked;
