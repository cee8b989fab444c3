package nl.rits.projects.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import nl.rits.projects.project.Chosen.Item;
import org.junit.jupiter.api.Test;

class ProjectsTest {

    /** To Java an id that begins with 8 or more is less than zero; to the database it is the last. */
    @Test
    void what_is_chosen_is_held_in_the_order_in_which_the_database_holds_projects() {
        var first = new Item(new UUID(1, 0), new UUID(0, 1), 1);
        var last = new Item(new UUID(-1, 0), new UUID(0, 1), 1);
        assertThat(Projects.inOrder(List.of(last, first), Item::project)).containsExactly(first, last);
    }
}
