package nl.rits.projects.sharing;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.jpa.HibernateHints;

/** What owners of facts chose to show. */
@ApplicationScoped
public class Releases implements PanacheRepositoryBase<ReleaseRow, ReleaseRow.Key> {

    /** By owner; an owner that is not there has the default. */
    public Map<UUID, Release> ofProject(UUID project) {
        var releases = new HashMap<UUID, Release>();
        list("project = ?1", project).forEach(it -> releases.put(it.party, it.release()));
        return releases;
    }

    /** Only to be read. */
    public List<ReleaseRow> ofProjects(Collection<UUID> projects) {
        return find("project in ?1", projects)
                .withHint(HibernateHints.HINT_READ_ONLY, true)
                .list();
    }
}
