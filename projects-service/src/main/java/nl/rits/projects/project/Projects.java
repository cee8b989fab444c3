package nl.rits.projects.project;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Projects as they are changed. What users read goes through SharedQuery. */
@ApplicationScoped
public class Projects implements PanacheRepositoryBase<Project, UUID> {

    /** In which projects are held: as the database orders ids, else two who hold many could wait for each other for ever. */
    static final Comparator<UUID> ORDER = Comparator.comparing(UUID::toString);

    /** Whatever is to be done to projects, in the order in which they are held. */
    static <T> List<T> inOrder(Collection<T> all, Function<T, UUID> project) {
        return all.stream().sorted(Comparator.comparing(project, ORDER)).toList();
    }

    /** The project, held until the end of the transaction: two editors come one after the other. */
    public Optional<Project> lock(UUID id) {
        return find("id = ?1 and not withdrawn", id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** Every project that a municipality guards. */
    public List<Project> ofSteward(UUID steward) {
        return list("steward = ?1 and not withdrawn order by name", steward);
    }

    /** In the order of the database, for a walk over all projects. */
    public List<UUID> idsAfter(UUID last, int most) {
        return getEntityManager()
                .createQuery("select id from Project where id > :last and not withdrawn order by id", UUID.class)
                .setParameter("last", last)
                .setMaxResults(most)
                .getResultList();
    }
}
