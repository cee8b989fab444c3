@NullMarked
package nl.rits.parties.post;

import org.jspecify.annotations.NullMarked;
