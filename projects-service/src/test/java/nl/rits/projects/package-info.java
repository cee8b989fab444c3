/** The service as others see it: real database, real Kafka, real tokens. */
@NullMarked
package nl.rits.projects;

import org.jspecify.annotations.NullMarked;
