package nl.rits.parties.party;

import java.util.regex.Pattern;

/** The form of the numbers by which Dutch organisations are known. Only form: nothing here asks a register whether a number is in use. */
public final class Identifiers {
    private static final Pattern KVK = Pattern.compile("\\d{8}");
    private static final Pattern RSIN = Pattern.compile("\\d{9}");
    private static final Pattern OIN = Pattern.compile("\\d{20}");

    private Identifiers() {}

    /** Number of the trade register (KVK): 8 digits, no check digit. */
    public static boolean isKvk(String text) {
        return KVK.matcher(text).matches() && !text.equals("00000000");
    }

    /** Number for legal persons and partnerships: 9 digits that pass the 11-test (weights 9 to 2, and −1 for the last). */
    public static boolean isRsin(String text) {
        return RSIN.matcher(text).matches() && !text.equals("000000000") && passesElevenTest(text);
    }

    /**
     * Organisation identification number (Digikoppeling OIN 3.0.0): 20 digits, being a prefix of 8 that names the source
     * register, the number in it, and zeros to fill.
     */
    public static boolean isOin(String text) {
        if (!OIN.matcher(text).matches()) {
            return false;
        }
        var number = text.substring(8);
        return switch (text.substring(0, 8)) {
            case "00000001" -> isRsin(number.substring(0, 9)) && number.endsWith("000");
            case "00000003" -> isKvk(number.substring(0, 8)) && number.endsWith("0000");
            // A number that the register of OINs gave out itself, and one that is for tests only.
            case "00000004", "00000099" -> number.endsWith("000") && !number.equals("000000000000");
            default -> false;
        };
    }

    /** Whether an OIN that was made from a RSIN or KVK number names the same organisation as that number. */
    static boolean agrees(String oin, String prefix, String number) {
        return !oin.startsWith(prefix) || oin.startsWith(number, prefix.length());
    }

    private static boolean passesElevenTest(String digits) {
        var sum = -Character.digit(digits.charAt(8), 10);
        for (var i = 0; i < 8; i++) {
            sum += (9 - i) * Character.digit(digits.charAt(i), 10);
        }
        return sum % 11 == 0;
    }
}
