package nl.rits.bottlenecks.jointcase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import nl.rits.bottlenecks.bottleneck.Actor;
import nl.rits.bottlenecks.bottleneck.Bottleneck;
import nl.rits.bottlenecks.bottleneck.SharedBottlenecks;
import nl.rits.bottlenecks.jointcase.JointCase.Words;
import nl.rits.bottlenecks.jointcase.JointCaseBook.Held;
import nl.rits.foundation.api.ETags;
import nl.rits.foundation.identity.Viewer;
import nl.rits.foundation.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** What people do to joint cases: whoever sees the bottleneck reads it, those involved and the chair word it, those involved sign. */
@ApplicationScoped
@Transactional
public class JointCases {

    private final SharedBottlenecks shared;
    private final JointCaseBook book;
    private final JointCaseViews views;
    private final Clock clock;

    JointCases(SharedBottlenecks shared, JointCaseBook book, JointCaseViews views, Clock clock) {
        this.shared = shared;
        this.book = book;
        this.views = views;
        this.clock = clock;
    }

    JointCaseView get(Viewer viewer, UUID bottleneck) {
        return views.of(find(viewer, bottleneck), viewer);
    }

    /** Who words it signs it with that; everyone else it takes is asked. */
    JointCaseView word(Viewer viewer, UUID id, @Nullable String ifMatch, Words words) {
        var bottleneck = find(viewer, id);
        var version =
                book.hold(bottleneck).map(held -> held.jointCase().version).orElse(0L);
        ETags.require(ifMatch, version, () -> views.of(bottleneck, viewer));
        var it = forChange(viewer, id);
        require(views.of(it.bottleneck(), viewer).may().draft());
        book.word(it, words, Actor.of(viewer), signs(viewer, it), clock.instant());
        return views.of(it.bottleneck(), viewer);
    }

    /** @param wording that the viewer read */
    JointCaseView sign(Viewer viewer, UUID id, int wording) {
        var it = forChange(viewer, id);
        require(signs(viewer, it));
        if (!it.jointCase().isDrafted() || it.jointCase().wording != wording) {
            throw ProblemException.conflict("wording-changed").with("current", views.of(it.bottleneck(), viewer));
        }
        book.sign(it, Actor.of(viewer), clock.instant());
        return views.of(it.bottleneck(), viewer);
    }

    JointCaseView withdraw(Viewer viewer, UUID id) {
        var it = forChange(viewer, id);
        require(signs(viewer, it));
        book.withdraw(it, Actor.of(viewer), clock.instant());
        return views.of(it.bottleneck(), viewer);
    }

    JointCaseView remind(Viewer viewer, UUID id) {
        var it = forChange(viewer, id);
        require(views.of(it.bottleneck(), viewer).may().draft());
        if (!it.jointCase().isDrafted() || book.remind(it, Actor.of(viewer), clock.instant()) == 0) {
            throw ProblemException.conflict("nobody-to-sign");
        }
        return views.of(it.bottleneck(), viewer);
    }

    private Held forChange(Viewer viewer, UUID id) {
        var bottleneck = find(viewer, id);
        var state = bottleneck.state();
        if (!state.status().isOpen()) {
            throw ProblemException.conflict("bottleneck-ended");
        }
        return book.hold(bottleneck).orElseThrow(() -> ProblemException.conflict("at-no-table"));
    }

    private Bottleneck find(Viewer viewer, UUID id) {
        return shared.find(viewer, id).orElseThrow(ProblemException::notFound);
    }

    private static boolean signs(Viewer viewer, Held it) {
        return JointCaseViews.signs(viewer, it.signers());
    }

    private static void require(boolean may) {
        if (!may) {
            throw ProblemException.forbidden();
        }
    }
}
