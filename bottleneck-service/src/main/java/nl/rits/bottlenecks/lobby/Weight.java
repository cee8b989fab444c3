package nl.rits.bottlenecks.lobby;

/**
 * What open bottlenecks of one cause weigh together.
 *
 * @param homes that are held, each once
 * @param months that a home waits, on average
 * @param parties that reported
 */
public record Weight(long bottlenecks, long projects, long homes, long months, long parties) {

    static final Weight NOTHING = new Weight(0, 0, 0, 0, 0);
}
