package nl.rits.bottlenecks.known;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Set;
import java.util.UUID;
import nl.rits.foundation.identity.Role;
import nl.rits.foundation.identity.Viewer;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What this service knows of a platform; a platform of kind TABLE is an acceleration table. */
@Entity
@Table(name = "known_platform")
public class KnownPlatform {

    private static final String TABLE = "TABLE";
    private static final String LOCAL = "LOCAL";

    /** As long as parties-service does not say otherwise. */
    private static final int USUAL_CONFIRM_DAYS = 30;

    @Id
    UUID id;

    long version;
    String name;
    String kind;

    @Nullable
    UUID parent;

    @Nullable
    UUID chair;

    @JdbcTypeCode(SqlTypes.ARRAY)
    UUID[] members;

    @Column(name = "confirm_days")
    int confirmDays = USUAL_CONFIRM_DAYS;

    /** Codes; none: everywhere. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    String[] municipalities = {};

    void become(PlatformChanged change) {
        version = change.version();
        name = change.name();
        kind = change.kind();
        parent = change.parent();
        chair = change.chair();
        members = change.members().stream().map(PlatformChanged.Member::party).toArray(UUID[]::new);
        municipalities = change.municipalities() == null
                ? new String[0]
                : change.municipalities().toArray(String[]::new);
        confirmDays = change.confirmDays() == null ? USUAL_CONFIRM_DAYS : change.confirmDays();
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }

    public boolean isTable() {
        return TABLE.equals(kind);
    }

    public boolean isLocal() {
        return LOCAL.equals(kind);
    }

    public @Nullable UUID parent() {
        return parent;
    }

    /** The party that chairs it. */
    public @Nullable UUID chair() {
        return chair;
    }

    /** Acts for the party that chairs it, and as a chair. */
    public boolean isChairedBy(Viewer viewer) {
        return viewer.has(Role.CHAIR) && chair != null && viewer.actsFor(chair);
    }

    /** So many days before a session a planning must have been confirmed. */
    public int confirmDays() {
        return confirmDays;
    }

    public Set<UUID> members() {
        return Set.of(members);
    }
}
