/** The post office: the only place that knows addresses. Others ask for a letter to a party; people choose how often they are mailed. */
@NullMarked
package nl.rits.parties.post;

import org.jspecify.annotations.NullMarked;
