package nl.rits.bottlenecks.agreement;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Data of {@code nl.woningbouw.tafels.afspraak-gewijzigd.v1}: only that there is something to read anew. */
record AgreementChanged(
        UUID id, long version, UUID table, AgreementStatus status, List<String> audience, Instant changedAt) {

    static final String TYPE = "nl.woningbouw.tafels.afspraak-gewijzigd.v1";
}
