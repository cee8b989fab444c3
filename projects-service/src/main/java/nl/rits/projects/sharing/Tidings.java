package nl.rits.projects.sharing;

/** In the words of the database: whether acts of some time told somebody something, as the history of a project tells it. */
final class Tidings {

    private static final String IN_TIME = "v.piece = 0 and (v.told <> 0 or v.subject is not null)"
            + " and lower(v.known) > ? and lower(v.known) <= ?";

    private Tidings() {}

    /** Anything at all: few projects do, of which the rest is asked. Takes the begin and the end of the time. */
    static String changed(String project) {
        return project + ".id in (select v.project from project_version v where " + IN_TIME + ")";
    }

    /**
     * Something that is seen, by another than one party. Takes the begin and the end of the time and the id of that party.
     *
     * @param mask the groups that are seen of the project
     * @param exact whether the exact number of homes is
     * @param stated whether the statement {@code t} is
     */
    static String told(String project, String mask, String exact, String stated) {
        return "exists (select from project_version v where v.project = " + project + ".id and " + IN_TIME
                + " and v.change ->> 'party' <> ? and v.change ->> 'kind' <> 'UNCONFIRMED' and case when v.subject is null"
                + " then v.told & (" + mask + " + (" + exact + ")::integer * " + SharedPart.EXACT.bit() + ") <> 0"
                + " else exists (select from statement t where t.project = v.project and t.party = v.subject and "
                + stated + ") end)";
    }
}
