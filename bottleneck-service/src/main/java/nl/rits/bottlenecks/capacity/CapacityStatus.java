package nl.rits.bottlenecks.capacity;

/** OPEN until someone takes it, or it is withdrawn. What ended by its date is no longer listed, whatever its status. */
public enum CapacityStatus {
    OPEN,
    TAKEN,
    WITHDRAWN
}
