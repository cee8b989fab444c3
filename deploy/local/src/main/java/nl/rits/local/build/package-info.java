/** Builds what changed, and keeps what was built where a running portal reads it. */
@NullMarked
package nl.rits.local.build;

import org.jspecify.annotations.NullMarked;
