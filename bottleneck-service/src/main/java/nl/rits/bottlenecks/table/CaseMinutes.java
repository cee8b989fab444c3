package nl.rits.bottlenecks.table;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was decided of a case, typed while the table sits. */
@Entity
@Table(name = "case_minutes")
public class CaseMinutes {

    @Id
    @Column(name = "agenda_case")
    UUID agendaCase;

    /** 0 while nothing is written. */
    long version;

    @Nullable
    String decision;

    @Nullable
    String notes;

    /** The table that takes it on. */
    @Column(name = "handed_to")
    @Nullable
    UUID handedTo;

    UUID party;
    Instant at;

    protected CaseMinutes() {}

    static CaseMinutes empty(UUID agendaCase) {
        var none = new CaseMinutes();
        none.agendaCase = agendaCase;
        return none;
    }

    /** Minutes and every version of them. */
    @ApplicationScoped
    static class Book implements PanacheRepositoryBase<CaseMinutes, UUID> {

        CaseMinutes of(UUID agendaCase) {
            var found = findById(agendaCase);
            return found == null ? empty(agendaCase) : found;
        }

        List<CaseMinutes> of(Collection<UUID> agendaCases) {
            return agendaCases.isEmpty() ? List.of() : list("agendaCase in ?1", agendaCases);
        }

        void keep(CaseMinutes minutes, UUID party, String account, Instant at) {
            minutes.version++;
            minutes.party = party;
            minutes.at = at;
            persistAndFlush(minutes);
            getEntityManager()
                    .createNativeQuery("""
                            insert into case_minutes_version
                                (agenda_case, version, decision, notes, handed_to, party, account, at)
                            select agenda_case, version, decision, notes, handed_to, party, :account, at
                            from case_minutes where agenda_case = :case""")
                    .setParameter("account", account)
                    .setParameter("case", minutes.agendaCase)
                    .executeUpdate();
        }
    }
}
