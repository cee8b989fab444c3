@NullMarked
package nl.rits.local.portal;

import org.jspecify.annotations.NullMarked;
