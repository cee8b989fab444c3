package nl.rits.bottlenecks.known;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import nl.rits.foundation.identity.PartyKind;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What this service knows of a party, as parties-service last said. */
@Entity
@Table(name = "known_party")
public class KnownParty {

    @Id
    UUID id;

    long version;
    String name;

    @Enumerated(EnumType.STRING)
    PartyKind kind;

    @Nullable
    String municipality;

    boolean active;

    @JdbcTypeCode(SqlTypes.ARRAY)
    String[] principals;

    @Column(name = "councillor_principals")
    @JdbcTypeCode(SqlTypes.ARRAY)
    String[] councillorPrincipals;

    void become(PartyChanged change) {
        version = change.version();
        name = change.name();
        kind = change.kind();
        municipality = change.municipality();
        active = change.active();
        principals = change.principals().toArray(String[]::new);
        councillorPrincipals = change.councillorPrincipals().toArray(String[]::new);
    }

    public PartyRef ref() {
        return PartyRef.of(id, name, kind);
    }

    public List<String> principals() {
        return List.of(principals);
    }
}
