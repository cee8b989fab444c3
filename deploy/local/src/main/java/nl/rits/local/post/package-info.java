/** Catches the mail of a portal on one machine and shows it: nothing leaves. */
@NullMarked
package nl.rits.local.post;

import org.jspecify.annotations.NullMarked;
