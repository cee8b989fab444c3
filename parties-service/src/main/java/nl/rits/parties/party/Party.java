package nl.rits.parties.party;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import nl.rits.foundation.identity.PartyKind;
import nl.rits.parties.reference.SearchText;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** An organisation that takes part. Its version counts every change of what is told about it, its memberships included. */
@Entity
@NullUnmarked
public class Party {
    @Id
    UUID id;

    @Version
    long version;

    String name;
    String search;

    @Enumerated(EnumType.STRING)
    PartyKind kind;

    @Nullable
    String municipality;

    @Nullable
    String province;

    @Nullable
    String kvk;

    @Nullable
    String oin;

    @Nullable
    String rsin;

    @Nullable
    String website;

    boolean active;

    @Column(name = "touched_at")
    Instant touchedAt;

    protected Party() {}

    public Party(UUID id, PartyData data, Instant now) {
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

    public PartyData data() {
        return new PartyData(name, kind, municipality, province, kvk, oin, rsin, website, active);
    }

    public PartyRef ref() {
        return PartyRef.of(id, name, kind);
    }

    public void become(PartyData data) {
        name = data.name();
        search = SearchText.of(data.name());
        kind = data.kind();
        municipality = data.municipality();
        province = data.province();
        kvk = data.kvk();
        oin = data.oin();
        rsin = data.rsin();
        website = data.website();
        active = data.active();
    }

    /** Something that belongs to the party changed, though no field of its own did: the next version. */
    public void touch(Instant now) {
        touchedAt = now;
    }
}
