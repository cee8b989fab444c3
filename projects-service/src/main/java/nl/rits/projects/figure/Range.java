package nl.rits.projects.figure;

/** Keys of a dimension that stand next to each other and are told as one number. @param to exclusive */
public record Range(int from, int to) {

    int size() {
        return to - from;
    }
}
