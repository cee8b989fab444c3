package nl.rits.bottlenecks.bottleneck;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The list of causes. */
@ApplicationScoped
public class Causes implements PanacheRepositoryBase<Cause, String> {

    public List<Cause> inOrder() {
        return list("order by place, code");
    }

    /** A code that a new report may use on that day. */
    Optional<Cause> findValid(String code, LocalDate on) {
        return findByIdOptional(code).filter(cause -> cause.isValid(on));
    }

    boolean isConfidential(String code) {
        return findByIdOptional(code).map(Cause::isConfidential).orElse(false);
    }
}
