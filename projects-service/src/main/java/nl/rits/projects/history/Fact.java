package nl.rits.projects.history;

import static nl.rits.foundation.sharing.FieldGroup.CONTACTS;
import static nl.rits.foundation.sharing.FieldGroup.CORE;
import static nl.rits.foundation.sharing.FieldGroup.MUNICIPAL_PLANNING;
import static nl.rits.foundation.sharing.FieldGroup.NOTES;
import static nl.rits.foundation.sharing.FieldGroup.PROGRAMME;
import static nl.rits.foundation.sharing.FieldGroup.STATUS;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import nl.rits.foundation.sharing.FieldGroup;
import nl.rits.foundation.sharing.RoundHomes;
import nl.rits.projects.sharing.SharedPart;
import org.jspecify.annotations.Nullable;

/** What a history tells of a project besides its statements: each fact in the group that shares it, under its name in the API. */
public enum Fact {
    NAME(CORE, "name", ProjectState::name),
    PLACE(CORE, "place", ProjectState::place),
    PLAN_TYPE(CORE, "planType", ProjectState::planType),
    /** For who sees the exact number; others see it in tens. */
    HOMES(CORE, "homes", ProjectState::homes),
    DEMOLITION(CORE, "demolition", ProjectState::demolition),
    LOCATION(CORE, "location", ProjectState::location),
    AREA(CORE, "area", it -> it.details().area()),
    PLANNING_STATUS(STATUS, "planningStatus", ProjectState::planningStatus),
    PHASE(STATUS, "phase", ProjectState::phase),
    KEY_PROJECT(STATUS, "keyProject", ProjectState::keyProject),
    PLAN_IDS(STATUS, "planIds", it -> some(it.details().planIds())),
    BAG_IDS(STATUS, "bagIds", it -> some(it.details().bagIds())),
    FEASIBILITY(MUNICIPAL_PLANNING, "feasibility", ProjectState::feasibility),
    LAND_POSITION(MUNICIPAL_PLANNING, "landPosition", ProjectState::landPosition),
    COMMISSIONING(MUNICIPAL_PLANNING, "commissioning", ProjectState::commissioning),
    REFERENCE(MUNICIPAL_PLANNING, "reference", ProjectState::reference),
    /** Who builds, for who may know who takes part. */
    BUILDERS(
            MUNICIPAL_PLANNING,
            "builders",
            it -> some(it.programme().parties().values().stream()
                    .distinct()
                    .sorted()
                    .toList())),
    /** Told as the number of homes, also when only their sort changed. What they cost is told nowhere. */
    PROGRAMME_HOMES(PROGRAMME, "programme", it -> it.programme().gross()),
    ENVIRONMENT(PROGRAMME, "environment", it -> it.details().environment()),
    NOTE(NOTES, "notes", ProjectState::notes),
    DOCUMENTS(NOTES, "documents", it -> some(it.details().documents())),
    GATES(CONTACTS, "gates", it -> some(it.details().gates()));

    public final FieldGroup group;
    public final String field;
    private final Function<ProjectState, @Nullable Object> value;

    Fact(FieldGroup group, String field, Function<ProjectState, @Nullable Object> value) {
        this.group = group;
        this.field = field;
        this.value = value;
    }

    /** @param exact whether the exact number of homes is seen */
    public @Nullable Object of(ProjectState state, boolean exact) {
        return this == HOMES && !exact ? (Object) RoundHomes.of(state.homes()) : value.apply(state);
    }

    /** Fewer see this than see the group. */
    public boolean isOnlyExact() {
        return this == DEMOLITION;
    }

    public boolean differs(@Nullable ProjectState before, ProjectState after, boolean exact) {
        if (this == PROGRAMME_HOMES && before != null) {
            return !before.programme().withoutParties().equals(after.programme().withoutParties());
        }
        return !Objects.equals(before == null ? null : of(before, exact), of(after, exact));
    }

    private static @Nullable Object some(List<?> many) {
        return many.isEmpty() ? null : many;
    }

    /** What going from one state to the next tells: the bits of the groups, and that of the exact number of homes. */
    public static int told(@Nullable ProjectState before, ProjectState after) {
        var told = 0;
        for (var fact : values()) {
            if (fact.isOnlyExact() || fact == HOMES) {
                told |= fact.differs(before, after, true) ? SharedPart.EXACT.bit() : 0;
            }
            if (!fact.isOnlyExact() && fact.differs(before, after, false)) {
                told |= fact.group.bit();
            }
        }
        return told;
    }
}
