package nl.rits.projects.demo;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** The plans that people meet first: each has a story of its own. Days are counted back from today, months on from today. */
final class NamedPlans {

    private final List<Story> stories;

    NamedPlans(Writing writing) {
        stories = Stream.concat(new RaalteStories(writing).all().stream(), new RegionStories(writing).all().stream())
                .toList();
    }

    int write(Instant now) {
        stories.forEach(story -> story.write(now));
        return stories.size();
    }
}
