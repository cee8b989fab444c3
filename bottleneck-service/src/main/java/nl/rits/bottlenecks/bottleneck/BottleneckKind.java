package nl.rits.bottlenecks.bottleneck;

/** What stops homes, or what would let more of them be built, sooner. */
public enum BottleneckKind {
    BOTTLENECK,
    OPPORTUNITY
}
