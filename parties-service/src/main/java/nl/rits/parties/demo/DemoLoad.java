package nl.rits.parties.demo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.rits.foundation.identity.Languages;
import nl.rits.foundation.identity.StableId;
import nl.rits.parties.membership.Membership;
import nl.rits.parties.party.PartyEntry;
import nl.rits.parties.party.PartyRepository;
import nl.rits.parties.person.Person;
import nl.rits.parties.person.PersonData;
import nl.rits.parties.person.PersonRepository;
import nl.rits.parties.person.Seen;
import nl.rits.parties.platform.PlatformEntry;
import nl.rits.parties.register.Cause;
import nl.rits.parties.register.Editor;
import nl.rits.parties.register.Register;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Makes the demo's parties at start when it is asked for and there are none: all of them, or none. */
@ApplicationScoped
public class DemoLoad {
    private static final Logger LOG = Logger.getLogger(DemoLoad.class);

    /** Everyone joined on the day the regional deals began. */
    private static final LocalDate JOINED = LocalDate.of(2023, 3, 1);

    private final Register register;
    private final PartyRepository parties;
    private final PersonRepository people;
    private final Event<Seen> seen;
    private final boolean asked;

    DemoLoad(
            Register register,
            PartyRepository parties,
            PersonRepository people,
            Event<Seen> seen,
            @ConfigProperty(name = "rits.demo") boolean asked) {
        this.register = register;
        this.parties = parties;
        this.people = people;
        this.seen = seen;
        this.asked = asked;
    }

    void atStart(@Observes @Priority(1000) StartupEvent started) {
        if (asked) {
            QuarkusTransaction.requiringNew().run(this::loadOnce);
        }
    }

    private void loadOnce() {
        register.open();
        if (parties.count() > 0) {
            return;
        }
        DemoCast.parties().forEach(this::add);
        DemoCast.platforms().forEach(this::add);
        DemoCast.members().forEach(this::add);
        DemoCast.people().forEach(this::add);
        LOG.infof(
                "demo: %d parties, %d platforms, %d people",
                parties.count(), DemoCast.platforms().size(), people.count());
    }

    private void add(DemoCast.DemoParty party) {
        var entry = new PartyEntry(
                party.name(), party.kind(), party.municipality(), party.province(), null, null, null, null, true);
        register.add(StableId.of("party", party.key()), entry.toData(), Editor.RITS, Cause.DEMO);
    }

    private void add(DemoCast.DemoPlatform platform) {
        var entry = new PlatformEntry(
                platform.name(),
                platform.kind(),
                id(platform.parent()),
                platform.municipalities(),
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        register.add(StableId.of("platform", platform.key()), entry.toData(), Editor.RITS, Cause.DEMO);
    }

    private void add(DemoCast.DemoMember member) {
        var membership = new Membership(
                StableId.of("membership", member.platform() + "/" + member.party()),
                StableId.of("platform", member.platform()),
                StableId.of("party", member.party()),
                member.role(),
                JOINED,
                null);
        register.add(membership, Editor.RITS, Cause.DEMO);
    }

    private void add(DemoCast.DemoPerson person) {
        people.persist(new Person(
                StableId.of("person", person.account()),
                new PersonData(
                        person.account(),
                        person.name(),
                        person.account() + "@" + person.party() + ".example",
                        person.function(),
                        StableId.of("party", person.party()))));
        people.flush();
        seen.fire(new Seen(StableId.of("person", person.account()), Set.of(person.role()), Languages.DUTCH, null));
    }

    private static @Nullable UUID id(@Nullable String platform) {
        return Optional.ofNullable(platform)
                .map(key -> StableId.of("platform", key))
                .orElse(null);
    }
}
