package nl.rits.parties.post;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.UUID;
import nl.rits.parties.person.Seen;

/** Who gets mail. Someone is known here from the first time that he or she is here: before that nobody knows the roles. */
@ApplicationScoped
class MailReaders implements PanacheRepositoryBase<MailReader, UUID> {

    @Transactional
    void on(@Observes Seen seen) {
        var roles = seen.roles().stream().map(Enum::name).sorted().toArray(String[]::new);
        var known = findById(seen.person());
        if (known == null) {
            var reader = new MailReader(seen.person(), seen.language().getLanguage());
            reader.roles = roles;
            persist(reader);
        } else if (!Arrays.equals(known.roles, roles)) {
            known.roles = roles;
        }
    }
}
