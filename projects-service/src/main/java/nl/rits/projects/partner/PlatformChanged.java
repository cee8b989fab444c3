package nl.rits.projects.partner;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What parties-service says of a platform: its whole state. */
record PlatformChanged(
        UUID id,
        long version,
        String name,
        String kind,
        @Nullable UUID parent,
        List<String> municipalities,
        List<Member> members,
        @Nullable UUID chair,
        int toleranceMonths,
        double toleranceShare,
        int staleMonths) {

    static final String TYPE = "nl.woningbouw.platforms.platform-gewijzigd.v1";

    record Member(UUID party) {}
}
