package nl.rits.foundation.problem;

/** The kinds of problem that the framework itself can have, by status. */
public final class Kinds {
    private Kinds() {}

    public static String of(int status) {
        return switch (status) {
            case 400 -> "malformed-request";
            case 401 -> "login-required";
            case 403 -> "forbidden";
            case 404 -> "not-found";
            case 405 -> "method-not-allowed";
            case 406 -> "not-acceptable";
            case 408 -> "too-slow";
            case 409 -> "conflict";
            case 410 -> "gone";
            case 412 -> "version-changed";
            case 413 -> "too-large";
            case 415 -> "unsupported-type";
            case 422 -> "unprocessable";
            case 428 -> "version-required";
            case 429 -> "too-many-requests";
            case 503 -> "unavailable";
            default -> status < 500 ? "refused" : "internal";
        };
    }
}
