package nl.rits.local.post;

import java.time.Instant;

/** One mail as it came in; a kind of content that it lacks is empty. */
record CaughtMail(int number, Instant at, String to, String subject, String text, String html) {}
