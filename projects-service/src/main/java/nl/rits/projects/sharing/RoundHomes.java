package nl.rits.projects.sharing;

/** A number of homes as competitors and the public see it: in tens, and never none where there are some. */
public final class RoundHomes {

    /** The same as {@link #of}, of the column homes of {@code f}. */
    static final String SQL = "case when f.homes > 0 then greatest(10, (f.homes + 5) / 10 * 10) else 0 end";

    private RoundHomes() {}

    public static int of(int homes) {
        return homes > 0 ? Math.max(10, (homes + 5) / 10 * 10) : 0;
    }
}
