/** Where things are: folders, ports, secrets, tools. */
@NullMarked
package nl.rits.local.place;

import org.jspecify.annotations.NullMarked;
