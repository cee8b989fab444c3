/**
 * The demo: fictional plans in real municipalities of Overijssel and Drenthe, with a past of two years. Made through the same door
 * as everything else, so that history, audiences and events are real. Same seed, same plans; all dates lie around today.
 */
@NullMarked
package nl.rits.projects.demo;

import org.jspecify.annotations.NullMarked;
