package nl.rits.local;

/** Something that the person at the keyboard can act on, said in one line. Shown without a stack trace. */
public class Trouble extends RuntimeException {
    private static final long serialVersionUID = 1;

    public Trouble(String line) {
        super(line);
    }

    public Trouble(String line, Throwable cause) {
        super(line, cause);
    }
}
