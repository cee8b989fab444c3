package nl.rits.bottlenecks.jointcase;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What a bottleneck asks of one table, in words that all involved put their name to. Other words ask everyone again. */
@Entity
@Table(name = "joint_case")
public class JointCase {

    @Id
    UUID id;

    /** Counts every change, signatures too. */
    long version;

    /** Counts the texts: a signature is for one of them. */
    int wording;

    UUID bottleneck;

    @Column(name = "table_id")
    UUID table;

    String problem;

    @Nullable
    String market;

    @Nullable
    String corporation;

    @Nullable
    String government;

    String decision;

    @Column(name = "drafted_by")
    UUID draftedBy;

    @Column(name = "changed_at")
    Instant changedAt;

    /** Of the wording that stands. */
    @JdbcTypeCode(SqlTypes.JSON)
    List<Mark> signatures = List.of();

    /** When each party was last asked to sign. */
    @JdbcTypeCode(SqlTypes.JSON)
    List<Mark> asked = List.of();

    protected JointCase() {}

    /** Nobody has worded it yet. */
    static JointCase unworded(UUID id, UUID bottleneck, UUID table) {
        var none = new JointCase();
        none.id = id;
        none.bottleneck = bottleneck;
        none.table = table;
        return none;
    }

    /** That something was so for a party, from a moment on. */
    public record Mark(UUID party, Instant at) {}

    /** What is signed. */
    public record Words(
            String problem,
            @Nullable String market,
            @Nullable String corporation,
            @Nullable String government,
            String decision) {}

    Words words() {
        return new Words(problem, market, corporation, government, decision);
    }

    boolean isDrafted() {
        return version > 0;
    }

    /** @return whether the words are other ones: then nobody has signed them yet */
    boolean say(Words words, UUID by) {
        if (isDrafted() && Objects.equals(words, words())) {
            return false;
        }
        problem = words.problem();
        market = words.market();
        corporation = words.corporation();
        government = words.government();
        decision = words.decision();
        draftedBy = by;
        signatures = List.of();
        asked = List.of();
        wording++;
        return true;
    }

    void sign(UUID party, Instant at) {
        signatures = with(signatures, party, at);
    }

    void withdraw(UUID party) {
        signatures =
                signatures.stream().filter(each -> !each.party().equals(party)).toList();
    }

    void ask(UUID party, Instant at) {
        asked = with(asked, party, at);
    }

    Optional<Instant> signedBy(UUID party) {
        return at(signatures, party);
    }

    Optional<Instant> askedAt(UUID party) {
        return at(asked, party);
    }

    private static Optional<Instant> at(List<Mark> marks, UUID party) {
        return marks.stream()
                .filter(each -> each.party().equals(party))
                .map(Mark::at)
                .findFirst();
    }

    private static List<Mark> with(List<Mark> marks, UUID party, Instant at) {
        var more = new ArrayList<>(
                marks.stream().filter(each -> !each.party().equals(party)).toList());
        more.add(new Mark(party, at));
        return List.copyOf(more);
    }
}
