package nl.rits.bottlenecks.known;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.UUID;

/** What this service reads of {@code nl.woningbouw.projecten.project-gevolgd.v1}: the whole state of one follower. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ProjectFollowed(UUID id, UUID project, UUID party, String account, boolean following, Instant at) {
    public static final String TYPE = "nl.woningbouw.projecten.project-gevolgd.v1";
}
