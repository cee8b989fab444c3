package nl.rits.local.place;

/** Each part's port, counted from the port of the gateway. Only those of the gateway and the mail page are meant for people. */
public enum Port {
    GATEWAY(0),
    PARTIES(1),
    PROJECTS(2),
    BOTTLENECKS(3),
    KEYCLOAK(100),
    KEYCLOAK_MANAGEMENT(110),
    POSTGRESQL(200),
    KAFKA(300),
    KAFKA_CONTROLLER(301),
    MAIL(400),
    MAIL_PAGE(401);

    private final int distance;

    Port(int distance) {
        this.distance = distance;
    }

    public int from(int gateway) {
        return gateway + distance;
    }
}
