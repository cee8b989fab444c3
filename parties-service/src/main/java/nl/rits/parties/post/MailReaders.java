package nl.rits.parties.post;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.rits.parties.person.Seen;

/** Who gets mail. Someone is known here from the first time that he or she is here: before that nobody knows the roles. */
@ApplicationScoped
class MailReaders implements PanacheRepositoryBase<MailReader, UUID> {

    /** Several windows may open at the same time. Who is known with these roles is only read, so that nobody waits. */
    @Transactional
    void on(@Observes Seen seen) {
        var roles = seen.roles().stream().map(Enum::name).sorted().collect(Collectors.joining(",", "{", "}"));
        getEntityManager()
                .createNativeQuery("""
                        insert into mail_reader (person, version, frequency, language, roles)
                        select :person, 0, :frequency, :language, cast(:roles as text[])
                        where not exists (
                            select from mail_reader where person = :person and roles = cast(:roles as text[]))
                        on conflict (person) do update set roles = excluded.roles""")
                .setParameter("person", seen.person())
                .setParameter("frequency", Frequency.DAILY.name())
                .setParameter("language", seen.language().getLanguage())
                .setParameter("roles", roles)
                .executeUpdate();
    }
}
