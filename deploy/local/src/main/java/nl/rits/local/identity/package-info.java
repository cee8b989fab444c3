/** The demo's accounts and organizations, the realm made of them, and logging in as one of them. */
@NullMarked
package nl.rits.local.identity;

import org.jspecify.annotations.NullMarked;
