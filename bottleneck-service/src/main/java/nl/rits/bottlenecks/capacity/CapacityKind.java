package nl.rits.bottlenecks.capacity;

/** Which side of the exchange. */
public enum CapacityKind {
    OFFER,
    REQUEST;

    CapacityKind other() {
        return switch (this) {
            case OFFER -> REQUEST;
            case REQUEST -> OFFER;
        };
    }
}
