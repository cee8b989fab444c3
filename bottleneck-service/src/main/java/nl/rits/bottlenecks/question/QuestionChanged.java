package nl.rits.bottlenecks.question;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Data of {@code nl.woningbouw.tafels.vraag-gewijzigd.v1}: only that there is something to read anew. */
record QuestionChanged(
        UUID id,
        long version,
        UUID bottleneck,
        UUID table,
        QuestionStatus status,
        List<String> audience,
        Instant changedAt) {

    static final String TYPE = "nl.woningbouw.tafels.vraag-gewijzigd.v1";
}
