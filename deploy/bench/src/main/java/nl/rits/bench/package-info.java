/** Programs that measure the real services beside a peer or a limit, in one run. */
@NullMarked
package nl.rits.bench;

import org.jspecify.annotations.NullMarked;
