package nl.rits.bottlenecks.comment;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.rits.foundation.comment.Mention;

/** Something was said; in the transaction that kept it. @param mentions of parties that can read it */
public record Commented(UUID comment, UUID bottleneck, String title, UUID party, List<Mention> mentions, Instant at) {}
