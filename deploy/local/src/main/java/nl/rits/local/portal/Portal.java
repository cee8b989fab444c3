package nl.rits.local.portal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.rits.local.part.Kafka;
import nl.rits.local.part.Keycloak;
import nl.rits.local.part.Part;
import nl.rits.local.part.Post;
import nl.rits.local.part.Postgres;
import nl.rits.local.part.Service;
import nl.rits.local.place.Place;
import nl.rits.local.place.Secrets;

/** The parts of one portal. */
record Portal(Postgres postgres, Kafka kafka, Keycloak keycloak, Post post, List<Service> services) {

    static Portal at(Place place) {
        var secrets = Secrets.in(place);
        return new Portal(
                new Postgres(place, secrets, true),
                new Kafka(place),
                new Keycloak(place, secrets),
                new Post(place),
                Arrays.stream(Service.Module.values())
                        .map(module -> new Service(place, secrets, module))
                        .toList());
    }

    List<Part> parts() {
        var parts = new ArrayList<Part>(List.of(postgres, kafka, keycloak, post));
        parts.addAll(services);
        return parts;
    }
}
