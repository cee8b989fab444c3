@NullMarked
package nl.rits.local.process;

import org.jspecify.annotations.NullMarked;
