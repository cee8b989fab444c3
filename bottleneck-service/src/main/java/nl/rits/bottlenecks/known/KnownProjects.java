package nl.rits.bottlenecks.known;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.rits.foundation.identity.Viewer;
import nl.rits.foundation.sharing.PrincipalNumbers;
import nl.rits.foundation.sharing.RoundHomes;

/** The own copy of projects. What a user reaches goes through the methods that take a viewer. */
@ApplicationScoped
public class KnownProjects implements PanacheRepositoryBase<KnownProject, UUID> {
    private static final String EXACT = "p.exact_to && cast(:principals as integer[])";

    private final PrincipalNumbers numbers;

    KnownProjects(PrincipalNumbers numbers) {
        this.numbers = numbers;
    }

    /** @return whether it was news */
    boolean replaceIfNewer(ProjectChanged change) {
        var known = findById(change.id(), LockModeType.PESSIMISTIC_WRITE);
        if (known != null && known.version >= change.version()) {
            return false;
        }
        var project = known == null ? new KnownProject() : known;
        project.id = change.id();
        project.become(
                change,
                new KnownProject.To(
                        numbers.numbers(change.audience("CORE")),
                        numbers.numbers(change.exactly()),
                        numbers.numbers(change.audience("STATUS")),
                        numbers.numbers(change.audience("PROGRAMME"))));
        persist(project);
        flush();
        return true;
    }

    /** Those of the projects that the viewer may know of. */
    public List<KnownProject> find(Viewer viewer, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var query = getEntityManager()
                .createNativeQuery("""
                        select * from known_project
                        where id = any (cast(:ids as uuid[])) and core_to && cast(:principals as integer[])
                        """, KnownProject.class)
                .setParameter("ids", Rows.array(ids))
                .setParameter("principals", array(viewer));
        return Rows.of(query, KnownProject.class);
    }

    /** Whoever sees them: for rules that decide who sees what. */
    public List<KnownProject> findAll(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : list("id in ?1", ids);
    }

    /** The municipalities of these projects. */
    public List<UUID> stewards(Collection<UUID> ids) {
        return findAll(ids).stream().map(KnownProject::steward).distinct().toList();
    }

    /** The number of homes of the project {@code p} as the viewer with these {@code :principals} may know it. */
    public static String homes() {
        return RoundHomes.sql(EXACT, "p.homes");
    }

    /** Whether that number is exact. */
    public static String exact() {
        return EXACT;
    }

    /** The viewer's principals as an array literal, to compare with {@code core_to} or {@code audience}. */
    public static String array(Viewer viewer) {
        return Arrays.stream(viewer.principalNumbers())
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(",", "{", "}"));
    }
}
