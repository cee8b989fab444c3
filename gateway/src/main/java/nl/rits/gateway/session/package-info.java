/** Who is at the door: sign-in, the session behind the cookie, bearer tokens, sign-out. Tokens never reach the browser. */
@NullMarked
package nl.rits.gateway.session;

import org.jspecify.annotations.NullMarked;
