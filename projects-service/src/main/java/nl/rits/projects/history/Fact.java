package nl.rits.projects.history;

import static nl.rits.foundation.sharing.FieldGroup.CORE;
import static nl.rits.foundation.sharing.FieldGroup.MUNICIPAL_PLANNING;
import static nl.rits.foundation.sharing.FieldGroup.NOTES;
import static nl.rits.foundation.sharing.FieldGroup.PROGRAMME;
import static nl.rits.foundation.sharing.FieldGroup.STATUS;

import java.util.Objects;
import java.util.function.Function;
import nl.rits.foundation.sharing.FieldGroup;
import nl.rits.foundation.sharing.RoundHomes;
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
    PLANNING_STATUS(STATUS, "planningStatus", ProjectState::planningStatus),
    PHASE(STATUS, "phase", ProjectState::phase),
    KEY_PROJECT(STATUS, "keyProject", ProjectState::keyProject),
    FEASIBILITY(MUNICIPAL_PLANNING, "feasibility", ProjectState::feasibility),
    LAND_POSITION(MUNICIPAL_PLANNING, "landPosition", ProjectState::landPosition),
    COMMISSIONING(MUNICIPAL_PLANNING, "commissioning", ProjectState::commissioning),
    PROGRAMME_HOMES(PROGRAMME, "programme", it -> it.programme().gross()),
    NOTE(NOTES, "notes", ProjectState::notes);

    /** Beside the bits of the groups: the exact number of homes. */
    public static final int EXACT = 1 << FieldGroup.values().length;

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
        return !Objects.equals(before == null ? null : of(before, exact), of(after, exact));
    }

    /** What going from one state to the next tells: the bits of the groups, and {@link #EXACT}. */
    static int told(@Nullable ProjectState before, ProjectState after) {
        var told = 0;
        for (var fact : values()) {
            if (fact.isOnlyExact() || fact == HOMES) {
                told |= fact.differs(before, after, true) ? EXACT : 0;
            }
            if (!fact.isOnlyExact() && fact.differs(before, after, false)) {
                told |= fact.group.bit();
            }
        }
        return told;
    }
}
