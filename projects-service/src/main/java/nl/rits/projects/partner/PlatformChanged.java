package nl.rits.projects.partner;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.rits.foundation.sharing.Circle;
import nl.rits.foundation.sharing.FieldGroup;
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
        int staleMonths,
        @Nullable List<Default> defaults) {

    /** What the platform agreed to show of one group when the owner chooses nothing. */
    record Default(FieldGroup group, Set<Circle> circles) {}

    Map<FieldGroup, Set<Circle>> shownByDefault() {
        return defaults == null
                ? Map.of()
                : defaults.stream().collect(Collectors.toMap(Default::group, Default::circles, (a, b) -> b));
    }

    static final String TYPE = "nl.woningbouw.platforms.platform-gewijzigd.v1";

    record Member(UUID party) {}
}
