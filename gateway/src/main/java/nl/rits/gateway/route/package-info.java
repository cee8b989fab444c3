/** What passes the door and how: the allow-list of routes, headers, limits, and the files of the web app. */
@NullMarked
package nl.rits.gateway.route;

import org.jspecify.annotations.NullMarked;
