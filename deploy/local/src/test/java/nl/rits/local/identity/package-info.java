@NullMarked
package nl.rits.local.identity;

import org.jspecify.annotations.NullMarked;
