package nl.rits.bottlenecks.insight;

import java.time.Instant;
import java.util.List;

/**
 * Of what shares are asked.
 *
 * @param causes none: of all of them
 * @param municipalities codes; none: everywhere
 * @param moments just before which it was so; none: now
 */
record Asked(List<String> causes, List<String> municipalities, List<Instant> moments) {

    Asked {
        causes = List.copyOf(causes);
        municipalities = List.copyOf(municipalities);
        moments = List.copyOf(moments);
    }
}
