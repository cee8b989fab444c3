package nl.rits.parties.post;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/** How one person wants to be mailed. What is kept beside it, the roles and when mail went out, is no choice. */
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

    protected MailReader() {}
}
