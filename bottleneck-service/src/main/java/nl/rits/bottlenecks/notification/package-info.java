@NullMarked
package nl.rits.bottlenecks.notification;

import org.jspecify.annotations.NullMarked;
