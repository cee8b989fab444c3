package nl.rits.bottlenecks.bottleneck;

import static nl.rits.bottlenecks.bottleneck.BottleneckStatus.ACCEPTED;
import static nl.rits.bottlenecks.bottleneck.BottleneckStatus.ESCALATED;
import static nl.rits.bottlenecks.bottleneck.BottleneckStatus.IN_PROGRESS;
import static nl.rits.bottlenecks.bottleneck.BottleneckStatus.LAPSED;
import static nl.rits.bottlenecks.bottleneck.BottleneckStatus.LIVED_WITH;
import static nl.rits.bottlenecks.bottleneck.BottleneckStatus.REPORTED;
import static nl.rits.bottlenecks.bottleneck.BottleneckStatus.SOLVED;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nl.rits.bottlenecks.ladder.Terms;
import nl.rits.foundation.identity.PartyKind;
import nl.rits.foundation.identity.Role;
import nl.rits.foundation.identity.Viewer;
import org.jspecify.annotations.Nullable;

class StatusRulesTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-21");
    private static final UUID A_REPORTER = UUID.randomUUID();
    private static final UUID AN_OWNER = UUID.randomUUID();
    private static final UUID A_STEWARD = UUID.randomUUID();
    private static final UUID A_CHAIR = UUID.randomUUID();
    private static final Standing REPORTER = new Standing(true, false, false, false);
    private static final Standing OWNER = new Standing(false, true, false, false);
    private static final Standing STEWARD = new Standing(false, false, true, false);
    private static final Standing CHAIR = new Standing(false, false, false, true);

    @Property
    void what_has_ended_stays_ended(@ForAll BottleneckStatus from, @ForAll BottleneckStatus to) {
        if (!from.isOpen()) {
            assertThat(from.next()).doesNotContain(to);
        }
    }

    @Property
    void nothing_becomes_reported_again(@ForAll BottleneckStatus from) {
        assertThat(from.next()).doesNotContain(REPORTED);
    }

    @Property
    void whoever_has_no_standing_may_nothing(
            @ForAll BottleneckStatus from, @ForAll BottleneckStatus to, @ForAll boolean confidential) {
        assertThat(Standing.NONE.mayMove(from, to, confidential)).isFalse();
        assertThat(Standing.NONE.may(from, confidential))
                .isEqualTo(new Standing.May(false, false, false, false, false, false, false, false, false, false));
    }

    @Property
    void a_move_that_a_person_may_make_is_a_move_that_exists(
            @ForAll boolean reports,
            @ForAll boolean owns,
            @ForAll boolean stewards,
            @ForAll boolean chairs,
            @ForAll BottleneckStatus from,
            @ForAll BottleneckStatus to,
            @ForAll boolean confidential) {
        if (new Standing(reports, owns, stewards, chairs).mayMove(from, to, confidential)) {
            assertThat(from.next()).contains(to);
        }
    }

    @Property
    void only_the_reporter_takes_a_confidential_cause_to_a_table(
            @ForAll boolean owns, @ForAll boolean stewards, @ForAll boolean chairs, @ForAll BottleneckStatus from) {
        assertThat(new Standing(false, owns, stewards, chairs).mayMove(from, ESCALATED, true))
                .isFalse();
        assertThat(REPORTER.mayMove(REPORTED, ESCALATED, true)).isTrue();
    }

    @Example
    void the_reporter_withdraws_but_does_not_accept_or_solve() {
        assertThat(REPORTER.mayMove(IN_PROGRESS, LAPSED, false)).isTrue();
        assertThat(REPORTER.mayMove(REPORTED, ACCEPTED, false)).isFalse();
        assertThat(REPORTER.mayMove(IN_PROGRESS, SOLVED, false)).isFalse();
        assertThat(REPORTER.mayMove(IN_PROGRESS, LIVED_WITH, false)).isFalse();
    }

    @Example
    void owner_and_steward_accept_and_solve_and_the_chair_only_hands_it_on() {
        assertThat(OWNER.mayMove(REPORTED, ACCEPTED, false)).isTrue();
        assertThat(STEWARD.mayMove(REPORTED, ACCEPTED, false)).isTrue();
        assertThat(STEWARD.mayMove(ESCALATED, SOLVED, true)).isTrue();
        assertThat(CHAIR.mayMove(ESCALATED, ESCALATED, false)).isTrue();
        assertThat(CHAIR.mayMove(ESCALATED, SOLVED, false)).isFalse();
    }

    @Example
    void whoever_ends_it_says_why() {
        assertThat(BottleneckStatus.values())
                .filteredOn(BottleneckStatus::needsReason)
                .containsExactly(SOLVED, LIVED_WITH, LAPSED);
    }

    @Example
    void who_joined_brings_it_to_a_table_unless_it_is_confidential_and_withdraws_nothing() {
        var joined = new Standing(false, true, false, false, false);

        assertThat(joined.mayMove(REPORTED, ESCALATED, false)).isTrue();
        assertThat(joined.mayMove(REPORTED, ESCALATED, true)).isFalse();
        assertThat(joined.mayMove(REPORTED, LAPSED, false)).isFalse();
        assertThat(joined.may(REPORTED, false).edit()).isFalse();
    }

    @Example
    void an_ended_bottleneck_is_changed_by_nobody_and_how_it_was_solved_is_told() {
        var everyone = new Standing(true, true, true, true);

        assertThat(everyone.may(SOLVED, false))
                .isEqualTo(new Standing.May(false, false, false, false, false, false, false, false, false, true));
        assertThat(everyone.may(REPORTED, false))
                .isEqualTo(new Standing.May(true, true, true, true, true, true, false, true, true, false));
        assertThat(REPORTER.may(REPORTED, false))
                .isEqualTo(new Standing.May(false, false, true, false, true, false, false, true, false, false));
    }

    @Example
    void standing_follows_from_party_and_role() {
        var state = state(AN_OWNER);

        assertThat(Standing.of(
                        state, viewer(A_REPORTER, PartyKind.DEVELOPER, Role.PLANNER), List.of(A_STEWARD), A_CHAIR))
                .isEqualTo(REPORTER);
        assertThat(Standing.of(
                        state, viewer(AN_OWNER, PartyKind.GRID_OPERATOR, Role.PLANNER), List.of(A_STEWARD), A_CHAIR))
                .isEqualTo(OWNER);
        assertThat(Standing.of(
                        state, viewer(A_STEWARD, PartyKind.MUNICIPALITY, Role.REVIEWER), List.of(A_STEWARD), A_CHAIR))
                .isEqualTo(STEWARD);
        assertThat(Standing.of(state, viewer(A_CHAIR, PartyKind.TABLE_OFFICE, Role.CHAIR), List.of(A_STEWARD), A_CHAIR))
                .isEqualTo(CHAIR);
    }

    @Example
    void a_role_narrows_what_the_party_may() {
        var state = state(AN_OWNER);

        for (var party : List.of(A_REPORTER, AN_OWNER, A_STEWARD, A_CHAIR)) {
            for (var role : List.of(Role.READER, Role.COUNCILLOR, Role.ADMINISTRATOR)) {
                var viewer = viewer(party, PartyKind.MUNICIPALITY, role);
                assertThat(Standing.of(state, viewer, List.of(A_STEWARD), A_CHAIR))
                        .isEqualTo(Standing.NONE);
            }
        }
        assertThat(Standing.of(
                        state, viewer(A_REPORTER, PartyKind.DEVELOPER, Role.REVIEWER), List.of(A_STEWARD), A_CHAIR))
                .isEqualTo(Standing.NONE);
        assertThat(Standing.of(
                        state, viewer(A_CHAIR, PartyKind.TABLE_OFFICE, Role.PLANNER), List.of(A_STEWARD), A_CHAIR))
                .isEqualTo(Standing.NONE);
        assertThat(Standing.of(
                        state(null), viewer(AN_OWNER, PartyKind.DEVELOPER, Role.PLANNER), List.of(A_STEWARD), null))
                .isEqualTo(Standing.NONE);
    }

    private static BottleneckState state(@Nullable UUID owner) {
        var report = new Report(
                "Titel", "SOIL", Certainty.POTENTIAL, null, List.of(UUID.randomUUID()), 1, 1, null, owner, null, null);
        return Bottleneck.reported(UUID.randomUUID(), report, A_REPORTER, Terms.USUAL, Instant.EPOCH)
                .state();
    }

    private static Viewer viewer(UUID party, PartyKind kind, Role role) {
        return new Viewer("account", party, kind, Set.of(role), Set.of(), new int[0], Locale.ENGLISH);
    }

    @Example
    void the_first_answer_is_due_in_ten_business_days_and_a_table_has_forty() {
        assertThat(AnswerTerm.answerBy(REPORTED, TODAY, List.of(), Terms.USUAL)).isEqualTo("2026-12-04");
        assertThat(AnswerTerm.answerBy(ACCEPTED, TODAY, List.of(), Terms.USUAL)).isEqualTo("2026-12-04");
        // Christmas Day and New Year's Day are Fridays.
        assertThat(AnswerTerm.answerBy(ESCALATED, TODAY, List.of(), Terms.USUAL))
                .isEqualTo("2027-01-19");
    }

    @Example
    void work_is_due_when_its_first_open_action_is() {
        var done = new Action(1, "onderzoek", UUID.randomUUID(), TODAY.plusDays(2), true);
        var later = new Action(2, "gesprek", UUID.randomUUID(), TODAY.plusDays(30), false);
        var sooner = new Action(3, "brief", UUID.randomUUID(), TODAY.plusDays(9), false);

        assertThat(AnswerTerm.answerBy(IN_PROGRESS, TODAY, List.of(done, later, sooner), Terms.USUAL))
                .isEqualTo("2026-11-30");
        assertThat(AnswerTerm.answerBy(IN_PROGRESS, TODAY, List.of(done), Terms.USUAL))
                .isEqualTo("2026-12-04");
    }

    @Property
    void a_new_term_never_starts_in_the_past(@ForAll BottleneckStatus status, @ForAll short due) {
        var action = new Action(1, "brief", UUID.randomUUID(), TODAY.plusDays(due), false);

        assertThat(AnswerTerm.answerBy(status, TODAY, List.of(action), Terms.USUAL))
                .isAfterOrEqualTo(TODAY);
    }

    @Example
    void the_last_day_counts_in_full() {
        assertThat(AnswerTerm.isPast(REPORTED, TODAY, TODAY)).isFalse();
        assertThat(AnswerTerm.isPast(REPORTED, TODAY, TODAY.plusDays(1))).isTrue();
        assertThat(AnswerTerm.isPast(SOLVED, TODAY, TODAY.plusDays(1))).isFalse();
        assertThat(AnswerTerm.daysLeft(TODAY.plusDays(3), TODAY)).isEqualTo(2);
    }
}
