package nl.rits.projects.sharing;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.rits.foundation.sharing.Circle;
import nl.rits.foundation.sharing.FieldGroup;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A release as it is kept. */
@Entity
@Table(name = "release")
@IdClass(ReleaseRow.Key.class)
public class ReleaseRow {

    /** An owner of facts has one release per project. */
    public record Key(UUID project, UUID party) implements Serializable {}

    @Id
    public UUID project;

    @Id
    public UUID party;

    public long version;

    @JdbcTypeCode(SqlTypes.JSON)
    public Map<FieldGroup, Set<Circle>> choices;

    @JdbcTypeCode(SqlTypes.JSON)
    public List<Release.Grant> grants = List.of();

    @JdbcTypeCode(SqlTypes.JSON)
    public List<Release.Publication> publications = List.of();

    /** When the owner last chose, or said that it was still right. */
    public Instant confirmedAt;

    protected ReleaseRow() {}

    public ReleaseRow(UUID project, UUID party) {
        this.project = project;
        this.party = party;
        this.choices = Map.of();
        this.confirmedAt = Instant.EPOCH;
    }

    public ReleaseRow(UUID project, UUID party, long version, Release release, Instant confirmedAt) {
        this(project, party);
        this.version = version;
        choose(release, confirmedAt);
    }

    public Release release() {
        return new Release(choices, grants, publications);
    }

    public void take(Release release, Instant at) {
        version++;
        choose(release, at);
    }

    private void choose(Release release, Instant at) {
        choices = release.choices();
        grants = release.grants();
        publications = release.publications();
        confirmedAt = at;
    }

    /** The owner looked at it again and left it as it is. */
    public void confirm(Instant at) {
        confirmedAt = at;
    }
}
