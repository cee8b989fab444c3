package nl.rits.projects.intake.wording;

import java.text.Normalizer;

/** Words reduced to what matters for comparing them. */
public final class Words {

    private Words() {}

    /** Lower case, without accents and signs, one space between words: {@code "Plan-naam (def.)"} → {@code "plan naam def"}. */
    public static String bare(String text) {
        var plain = isAscii(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFD);
        var bare = new StringBuilder(plain.length());
        boolean space = false;
        for (int i = 0; i < plain.length(); i++) {
            char sign = plain.charAt(i);
            if (Character.isLetterOrDigit(sign) || Character.isSurrogate(sign)) {
                if (space && !bare.isEmpty()) {
                    bare.append(' ');
                }
                space = false;
                bare.append(Character.toLowerCase(sign));
            } else if (Character.getType(sign) != Character.NON_SPACING_MARK) {
                space = true;
            }
        }
        return bare.toString();
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(sign -> sign < 128);
    }

    /** Does the text only say that something is not known or not filled in? */
    public static boolean meansUnknown(String text) {
        return switch (bare(text)) {
            case "",
                    "nnb",
                    "n n b",
                    "ntb",
                    "n t b",
                    "pm",
                    "p m",
                    "nvt",
                    "n v t",
                    "onb",
                    "onbekend",
                    "nog onbekend",
                    "nog niet bekend",
                    "niet bekend",
                    "nader te bepalen",
                    "nog te bepalen",
                    "unknown",
                    "tbd",
                    "na",
                    "n a",
                    "none",
                    "null",
                    "geen" -> true;
            default -> false;
        };
    }

    /** "idem", "id." or a ditto mark: the same as the row above. */
    public static boolean meansSameAsAbove(String text) {
        var mark = text.strip();
        return mark.equals("\"")
                || mark.equals("''")
                || mark.equals("”")
                || bare(text).matches("idem|id|ditto|dito");
    }

    /** How alike two texts are, from 0 to 1: pairs of neighbouring letters in common (Dice). */
    public static double likeness(String one, String other) {
        var a = bare(one).replace(" ", "");
        var b = bare(other).replace(" ", "");
        if (a.equals(b)) {
            return 1;
        }
        if (a.length() < 2 || b.length() < 2) {
            return 0;
        }
        var pairs = new java.util.ArrayList<String>();
        for (int i = 0; i + 1 < b.length(); i++) {
            pairs.add(b.substring(i, i + 2));
        }
        int common = 0;
        for (int i = 0; i + 1 < a.length(); i++) {
            if (pairs.remove(a.substring(i, i + 2))) {
                common++;
            }
        }
        return 2.0 * common / (a.length() + b.length() - 2);
    }
}
