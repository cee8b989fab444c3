package nl.rits.projects.planning;

import java.net.URI;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.regex.Pattern;
import nl.rits.projects.planning.Details.Document;
import nl.rits.projects.planning.Details.Gate;
import org.jspecify.annotations.Nullable;

/** What the details of a plan must be to be kept. */
final class DetailRules {

    /** Of ids and documents: more is a list of something else. */
    private static final int MOST = 100;

    private static final int LONGEST_ADDRESS = 500;

    /** A zoning plan of before the Environment Act, or rules under it. */
    static final Pattern PLAN_ID =
            Pattern.compile("NL\\.IMRO\\.[0-9]{4}\\.[A-Za-z0-9._-]{1,60}|/(join/id|akn)/[A-Za-z0-9/@;._~-]{1,200}");

    static final Pattern BAG_ID = Pattern.compile("[0-9]{16}");

    /** A mail address or a telephone number is of a person. */
    private static final Pattern OF_A_PERSON = Pattern.compile(".*(@|[0-9]{6}|[0-9]{2}[ -][0-9]{4}).*");

    private DetailRules() {}

    static List<Refusal> refusals(Details details) {
        var refusals = new ArrayList<Refusal>();
        checkArea(details.area(), refusals);
        checkMany("/planIds", details.planIds(), refusals);
        for (int i = 0; i < details.planIds().size(); i++) {
            if (!PLAN_ID.matcher(details.planIds().get(i)).matches()) {
                refusals.add(new Refusal.NotAPlanId(
                        "/planIds/" + i, details.planIds().get(i)));
            }
        }
        checkMany("/bagIds", details.bagIds(), refusals);
        for (int i = 0; i < details.bagIds().size(); i++) {
            if (!BAG_ID.matcher(details.bagIds().get(i)).matches()) {
                refusals.add(
                        new Refusal.NotABagId("/bagIds/" + i, details.bagIds().get(i)));
            }
        }
        checkMany("/documents", details.documents(), refusals);
        for (int i = 0; i < details.documents().size(); i++) {
            checkDocument("/documents/" + i, details.documents().get(i), refusals);
        }
        checkGates(details.gates(), refusals);
        return refusals;
    }

    private static void checkArea(@Nullable PlanArea area, List<Refusal> refusals) {
        if (area == null) {
            return;
        }
        if (area.places() > PlanArea.MOST_PLACES) {
            refusals.add(new Refusal.TooMany("/area", PlanArea.MOST_PLACES));
        } else if (!area.isWhole()) {
            refusals.add(new Refusal.NotAnArea("/area"));
        } else if (!area.polygons().stream()
                .flatMap(List::stream)
                .flatMap(List::stream)
                .allMatch(ProjectRules::isInTheNetherlands)) {
            refusals.add(new Refusal.LocationOutOfRange("/area"));
        }
    }

    private static void checkDocument(String pointer, Document document, List<Refusal> refusals) {
        ProjectRules.checkName(pointer + "/title", document.title(), refusals);
        if (!isWebAddress(document.url())) {
            refusals.add(new Refusal.NotAWebAddress(pointer + "/url"));
        }
    }

    private static boolean isWebAddress(String text) {
        try {
            var address = URI.create(text);
            return text.length() <= LONGEST_ADDRESS
                    && "https".equals(address.getScheme())
                    && address.getHost() != null
                    && address.getUserInfo() == null;
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }

    private static void checkGates(List<Gate> gates, List<Refusal> refusals) {
        var seen = EnumSet.noneOf(Phase.class);
        for (int i = 0; i < gates.size(); i++) {
            var gate = gates.get(i);
            var pointer = "/gates/" + i;
            if (!seen.add(gate.phase())) {
                refusals.add(new Refusal.StatedTwice(pointer + "/phase", gate.phase()));
            }
            checkFunction(pointer + "/official", gate.official(), refusals);
            checkFunction(pointer + "/executive", gate.executive(), refusals);
        }
    }

    private static void checkFunction(String pointer, @Nullable String function, List<Refusal> refusals) {
        if (function == null) {
            return;
        }
        if (function.length() > ProjectRules.LONGEST_NAME) {
            refusals.add(new Refusal.TextTooLong(pointer, ProjectRules.LONGEST_NAME));
        } else if (OF_A_PERSON.matcher(function).matches()) {
            refusals.add(new Refusal.NotAFunction(pointer));
        }
    }

    private static void checkMany(String pointer, List<?> many, List<Refusal> refusals) {
        if (many.size() > MOST) {
            refusals.add(new Refusal.TooMany(pointer, MOST));
        }
    }
}
