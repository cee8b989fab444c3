package nl.rits.bottlenecks.bottleneck;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.rits.foundation.problem.Fault;
import nl.rits.foundation.problem.ProblemException;

/** What an administrator does to the list of causes. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class CauseKeeping {

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");
    private static final LocalDate ALWAYS = LocalDate.of(2000, 1, 1);
    private static final int LAST = 1000;

    private final Causes causes;
    private final BottleneckRepository bottlenecks;
    private final Casebook casebook;
    private final Clock clock;

    CauseKeeping(Causes causes, BottleneckRepository bottlenecks, Casebook casebook, Clock clock) {
        this.causes = causes;
        this.bottlenecks = bottlenecks;
        this.casebook = casebook;
        this.clock = clock;
    }

    /** Held until the end of the transaction. */
    Optional<Cause> find(String code) {
        return CODE.matcher(code).matches()
                ? causes.findByIdOptional(code, LockModeType.PESSIMISTIC_WRITE)
                : Optional.empty();
    }

    /** @param known as it was; absent: it is new */
    Cause put(String code, Optional<Cause> known, CauseInput input) {
        var from = Objects.requireNonNullElse(
                input.validFrom(), known.map(cause -> cause.validFrom).orElse(ALWAYS));
        var faults = new ArrayList<>(input.faults(from));
        if (!CODE.matcher(code).matches()) {
            faults.addFirst(Fault.parameter("code", "not-a-code", code));
        }
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
        var cause = known.orElseGet(() -> Cause.called(code));
        var was = cause.confidential;
        cause.become(input, from, Objects.requireNonNullElse(input.sort(), known.isPresent() ? cause.place : LAST));
        causes.persistAndFlush(cause);
        if (known.isPresent() && was != cause.confidential) {
            reshare(code);
        }
        return cause;
    }

    /** Only a cause that nothing was ever reported with goes away; any other is ended, and stays readable. */
    void remove(Cause cause) {
        if (bottlenecks.everHad(cause.code)) {
            throw ProblemException.conflict("cause-in-use");
        }
        causes.delete(cause);
        causes.flush();
    }

    /** Who may see them depends on it: they follow in this transaction, ended ones too. */
    private void reshare(String code) {
        bottlenecks
                .idsWith(code)
                .forEach(id -> bottlenecks
                        .findForChange(id)
                        .ifPresent(bottleneck -> casebook.reshare(bottleneck, clock.instant())));
    }
}
