package nl.rits.projects.statement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.jpa.HibernateHints;

/** Statements as they are changed. What users read goes through SharedQuery. */
@ApplicationScoped
public class Statements implements PanacheRepositoryBase<Statement, StatementKey> {

    public List<Statement> ofProject(UUID project) {
        return list("project = ?1 order by party", project);
    }

    /** Only to be read. */
    public List<Statement> ofProjects(Collection<UUID> projects) {
        return find("project in ?1 order by party", projects)
                .withHint(HibernateHints.HINT_READ_ONLY, true)
                .list();
    }
}
