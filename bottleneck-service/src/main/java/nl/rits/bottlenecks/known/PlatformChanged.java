package nl.rits.bottlenecks.known;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What this service reads of {@code nl.woningbouw.platforms.platform-gewijzigd.v1}. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record PlatformChanged(
        UUID id,
        long version,
        String name,
        String kind,
        @Nullable UUID parent,
        @Nullable UUID chair,
        List<Member> members,
        @Nullable Integer confirmDays,
        @Nullable List<String> municipalities) {

    public static final String TYPE = "nl.woningbouw.platforms.platform-gewijzigd.v1";

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Member(UUID party) {}

    public PlatformChanged {
        members = List.copyOf(members);
    }
}
