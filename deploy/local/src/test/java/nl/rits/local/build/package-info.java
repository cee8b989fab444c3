@NullMarked
package nl.rits.local.build;

import org.jspecify.annotations.NullMarked;
