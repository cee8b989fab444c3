package nl.rits.bottlenecks.bottleneck;

/** How sure it is that the bottleneck holds homes back; apart from its status. */
public enum Certainty {
    /** Expected, without proof. */
    POTENTIAL,
    /** There is a letter, a decision or a calculation. */
    CONFIRMED
}
