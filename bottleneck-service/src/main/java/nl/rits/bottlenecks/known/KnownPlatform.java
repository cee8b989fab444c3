package nl.rits.bottlenecks.known;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What this service knows of a platform; a platform of kind TABLE is an acceleration table. */
@Entity
@Table(name = "known_platform")
public class KnownPlatform {

    private static final String TABLE = "TABLE";

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

    void become(PlatformChanged change) {
        version = change.version();
        name = change.name();
        kind = change.kind();
        parent = change.parent();
        chair = change.chair();
        members = change.members().stream().map(PlatformChanged.Member::party).toArray(UUID[]::new);
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

    public @Nullable UUID parent() {
        return parent;
    }

    /** The party that chairs it. */
    public @Nullable UUID chair() {
        return chair;
    }

    public Set<UUID> members() {
        return Set.of(members);
    }
}
