package nl.rits.parties.platform;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.rits.parties.reference.SearchText;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** Where parties meet. Its version counts every change of what is told about it, its members included. */
@Entity
@NullUnmarked
public class Platform {
    @Id
    UUID id;

    @Version
    long version;

    String name;
    String search;

    @Enumerated(EnumType.STRING)
    PlatformKind kind;

    @Nullable
    UUID parent;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> municipalities;

    @Column(name = "tolerance_months")
    int toleranceMonths;

    @Column(name = "tolerance_share")
    BigDecimal toleranceShare;

    @Column(name = "stale_months")
    int staleMonths;

    @Column(name = "confirm_days")
    int confirmDays;

    @JdbcTypeCode(SqlTypes.JSON)
    List<SharedByDefault> defaults = List.of();

    @Column(name = "touched_at")
    Instant touchedAt;

    protected Platform() {}

    public Platform(UUID id, PlatformData data, Instant now) {
        this.id = id;
        become(data);
        touch(now);
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public PlatformData data() {
        return new PlatformData(
                name,
                kind,
                parent,
                List.copyOf(municipalities),
                toleranceMonths,
                toleranceShare,
                staleMonths,
                confirmDays,
                List.copyOf(defaults));
    }

    public PlatformRef ref() {
        return new PlatformRef(id, name, kind);
    }

    public void become(PlatformData data) {
        name = data.name();
        search = SearchText.of(data.name());
        kind = data.kind();
        parent = data.parent();
        municipalities = data.municipalities();
        toleranceMonths = data.toleranceMonths();
        toleranceShare = data.toleranceShare();
        staleMonths = data.staleMonths();
        confirmDays = data.confirmDays();
        defaults = data.defaults();
    }

    /** Something that belongs to the platform changed, though no field of its own did: the next version. */
    public void touch(Instant now) {
        touchedAt = now;
    }
}
