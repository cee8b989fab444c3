package nl.rits.foundation.sharing;

/** A number of homes as competitors and the public see it: in tens, and never none where there are some. */
public final class RoundHomes {

    private RoundHomes() {}

    /** The same in SQL. @param exact a condition: who asks sees the exact number; @param homes a column */
    public static String sql(String exact, String homes) {
        return "(case when %1$s then %2$s when %2$s > 0 then greatest(10, (%2$s + 5) / 10 * 10) else 0 end)"
                .formatted(exact, homes);
    }

    public static int of(int homes) {
        return homes > 0 ? Math.max(10, (homes + 5) / 10 * 10) : 0;
    }
}
