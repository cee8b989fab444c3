@NullMarked
package nl.rits.bottlenecks.question;

import org.jspecify.annotations.NullMarked;
