package nl.rits.bottlenecks.dossier;

import io.quarkus.qute.TemplateData;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One page A4 as the template fills it in: words only, nothing left to decide. */
@TemplateData
record Sheet(
        String lead,
        String head,
        String place,
        boolean draft,
        String title,
        List<Fact> facts,
        String problem,
        boolean cut,
        @Nullable String changedTitle,
        List<String> changed,
        List<Plan> plans,
        @Nullable String morePlans,
        boolean noSides,
        List<String> tried,
        List<String> others,
        @Nullable String needed,
        List<Ask> asked,
        @Nullable String moreAsked,
        List<String> means,
        List<Ask> agreements,
        @Nullable String moreAgreements,
        String decision,
        String road,
        boolean joint,
        List<Signature> signatures,
        @Nullable String unsigned,
        String receiver,
        String made) {

    @TemplateData
    record Fact(String name, String value) {}

    /** The two sides of one project. */
    @TemplateData
    record Plan(
            String title,
            List<String> axis,
            List<Track> tracks,
            List<Party> parties,
            List<Row> rows,
            List<String> yearHeads,
            List<Row> yearRows) {}

    @TemplateData
    record Party(String name, String side) {}

    /** @param marks places from 0 to 1; @param words the same for who does not see it */
    @TemplateData
    record Track(Party party, String marks, String years, String words) {}

    /** @param apart the sides differ more than they should */
    @TemplateData
    record Row(String name, String side, List<String> cells, String last, boolean apart) {}

    @TemplateData
    record Ask(Party party, String what, String due) {}

    @TemplateData
    record Signature(Party party, String day) {}
}
