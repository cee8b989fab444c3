package nl.rits.projects.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.rits.projects.sharing.SharedPart;
import org.junit.jupiter.api.Test;

/** Who hears that something changed; that it changed is itself a fact. */
class ShownTest {

    private static final int[] NOBODY = {};

    private final Shown shown = shown();

    private static Shown shown() {
        var project = new Project();
        project.coreTo = new int[] {1, 2, 3, 4};
        project.statusTo = NOBODY;
        project.municipalTo = new int[] {1, 3};
        project.marketTo = NOBODY;
        project.programmeTo = new int[] {1, 2};
        project.financeTo = new int[] {2, 3};
        project.bottlenecksTo = NOBODY;
        project.contactsTo = NOBODY;
        project.notesTo = NOBODY;
        project.agreedTo = NOBODY;
        project.exactTo = new int[] {4};
        return Shown.of(project, List.of());
    }

    private int[] informed(Touched touched) {
        return shown.informed(shown, touched, null);
    }

    @Test
    void what_homes_cost_is_heard_by_who_sees_the_homes_too() {
        assertThat(informed(Touched.NOTHING.and(SharedPart.FINANCE))).containsExactly(2);
    }

    @Test
    void who_builds_which_homes_is_heard_by_who_sees_the_homes_and_who_takes_part() {
        assertThat(informed(Touched.NOTHING.and(SharedPart.BUILDERS))).containsExactly(1);
    }

    @Test
    void the_rest_is_heard_by_who_sees_it() {
        assertThat(informed(Touched.NOTHING)).isEmpty();
        assertThat(informed(Touched.NOTHING.and(SharedPart.MUNICIPAL_PLANNING))).containsExactly(1, 3);
        assertThat(informed(Touched.NOTHING.and(SharedPart.EXACT))).containsExactly(4);
        assertThat(informed(Touched.EVERYTHING)).containsExactly(1, 2, 3, 4);
    }
}
