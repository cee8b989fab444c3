package nl.rits.projects.sharing;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
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

    @JdbcTypeCode(SqlTypes.ARRAY)
    public UUID[] tables = new UUID[0];

    protected ReleaseRow() {}

    public ReleaseRow(UUID project, UUID party) {
        this.project = project;
        this.party = party;
        this.choices = Map.of();
    }

    public Release release() {
        return new Release(choices, Set.of(tables));
    }

    public void take(Release release) {
        version++;
        choices = release.choices();
        tables = release.tables().toArray(UUID[]::new);
    }
}
