package nl.rits.bottlenecks.ladder;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a platform chose for its step of the ladder. */
@Entity
@Table(name = "ladder_step")
class LadderStep {

    @Id
    UUID platform;

    long version;

    @Column(name = "answer_days")
    int answer = Terms.USUAL.answer();

    @Column(name = "decide_days")
    int decide = Terms.USUAL.decide();

    @Column(name = "remind_days")
    int remind = Terms.USUAL.remind();

    /** Where it goes when nobody answers here; absent: the nearest table above. */
    @Column(name = "next_table")
    @Nullable
    UUID next;

    static LadderStep usual(UUID platform) {
        var step = new LadderStep();
        step.platform = platform;
        return step;
    }

    Terms terms() {
        return new Terms(answer, decide, remind);
    }
}
