package nl.rits.parties.post;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.NullUnmarked;

/** How one person wants to be mailed. What {@link Letters} keeps beside it is about sending, and no choice. */
@Entity
@Table(name = "mail_reader")
@NullUnmarked
public class MailReader {
    @Id
    UUID person;

    @Version
    long version;

    @Enumerated(EnumType.STRING)
    Frequency frequency;

    String language;

    @JdbcTypeCode(SqlTypes.ARRAY)
    String[] roles;

    protected MailReader() {}

    MailReader(UUID person, String language) {
        this.person = person;
        this.frequency = Frequency.DAILY;
        this.language = language;
        this.roles = new String[0];
    }
}
