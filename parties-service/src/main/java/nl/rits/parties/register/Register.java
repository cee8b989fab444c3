package nl.rits.parties.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import nl.rits.foundation.identity.Deputyship;
import nl.rits.foundation.identity.Deputyships;
import nl.rits.foundation.identity.Erased;
import nl.rits.foundation.outbox.Event;
import nl.rits.foundation.outbox.Outbox;
import nl.rits.parties.membership.Membership;
import nl.rits.parties.membership.MembershipRepository;
import nl.rits.parties.membership.MembershipRole;
import nl.rits.parties.party.Party;
import nl.rits.parties.party.PartyData;
import nl.rits.parties.party.PartyRepository;
import nl.rits.parties.platform.Platform;
import nl.rits.parties.platform.PlatformData;
import nl.rits.parties.platform.PlatformRepository;
import nl.rits.parties.register.KeptVersion.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * The only writer of parties, platforms and memberships. Each change keeps the new state, appends a version and puts an event
 * in the outbox, for everyone whom it touches, in the transaction of the caller: all of it is kept, or none.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class Register {
    static final String TOPIC = "parties";

    /** Any number, as long as nothing else in this database locks it. */
    private static final long ONE_WRITER = 7_248_701;

    private final PartyRepository parties;
    private final PlatformRepository platforms;
    private final MembershipRepository memberships;
    private final Versions versions;
    private final Outbox outbox;
    private final Deputyships deputyships;
    private final EntityManager database;
    private final Clock clock;
    private final Today today;

    Register(
            PartyRepository parties,
            PlatformRepository platforms,
            MembershipRepository memberships,
            Versions versions,
            Outbox outbox,
            Deputyships deputyships,
            EntityManager database,
            Clock clock,
            Today today) {
        this.parties = parties;
        this.platforms = platforms;
        this.memberships = memberships;
        this.versions = versions;
        this.outbox = outbox;
        this.deputyships = deputyships;
        this.database = database;
        this.clock = clock;
        this.today = today;
    }

    /**
     * To be called first by whoever is going to write: there is one writer at a time, until the end of its transaction. Changes
     * are few and made by administrators; so no two of them can each be right and together wrong.
     */
    public void open() {
        database.createNativeQuery("select cast(pg_advisory_xact_lock(:writer) as text)", String.class)
                .setParameter("writer", ONE_WRITER)
                .getSingleResult();
    }

    public Party add(UUID id, PartyData data, Editor editor, Cause cause) {
        var party = new Party(id, data, clock.instant());
        parties.persist(party);
        tellParty(id, cause, editor);
        return party;
    }

    public void change(Party party, PartyData data, Editor editor) {
        var counted = !party.data().kind().equals(data.kind()) || party.data().active() != data.active();
        party.become(data);
        tellParty(party.id(), Cause.EDITED, editor);
        if (counted) {
            platformsOf(party.id()).forEach(platform -> tellPlatform(platform, Cause.MEMBERSHIP, editor));
        }
    }

    public Platform add(UUID id, PlatformData data, Editor editor, Cause cause) {
        var platform = new Platform(id, data, clock.instant());
        platforms.persist(platform);
        tellPlatform(id, cause, editor);
        return platform;
    }

    /** Changes a platform, and who holds its chair and papers from today; whoever held them before leaves the platform. */
    public void change(
            Platform platform, PlatformData data, @Nullable UUID chair, @Nullable UUID secretary, Editor editor) {
        var moved = new TreeSet<UUID>();
        // First everyone who leaves a role, so that two who change places do not stand in each other's way.
        moved.addAll(leave(platform.id(), MembershipRole.CHAIR, chair));
        moved.addAll(leave(platform.id(), MembershipRole.SECRETARY, secretary));
        moved.addAll(take(platform.id(), MembershipRole.CHAIR, chair));
        moved.addAll(take(platform.id(), MembershipRole.SECRETARY, secretary));
        platform.become(data);
        tellPlatform(platform.id(), Cause.EDITED, editor);
        moved.forEach(party -> tellParty(party, Cause.MEMBERSHIP, editor));
    }

    public Membership add(Membership membership, Editor editor, Cause cause) {
        memberships.persistAndFlush(membership);
        tellBoth(membership, cause, editor);
        return membership;
    }

    public void change(
            Membership membership, MembershipRole role, LocalDate from, @Nullable LocalDate until, Editor editor) {
        membership.become(role, from, until);
        memberships.flush();
        tellBoth(membership, Cause.MEMBERSHIP, editor);
    }

    public void remove(Membership membership, Editor editor) {
        memberships.delete(membership);
        memberships.flush();
        tellBoth(membership, Cause.MEMBERSHIP, editor);
    }

    /** Tells of every party and platform for which a membership began or ended by its date since it was last told of. */
    public void turn(Collection<UUID> ofParties, Collection<UUID> ofPlatforms) {
        ofParties.forEach(party -> tellParty(party, Cause.DATE, Editor.RITS));
        ofPlatforms.forEach(platform -> tellPlatform(platform, Cause.DATE, Editor.RITS));
    }

    /** That a person was erased: what others keep for that person alone goes too. */
    public void tell(Erased person) {
        outbox.publish(Event.of(TOPIC, person.id(), Erased.TYPE, person));
    }

    /** That someone stands in for another, or no longer does: at once here, and soon elsewhere. */
    public void tell(Deputyship state) {
        deputyships.replaceIfNewer(state);
        outbox.publish(Event.of(TOPIC, state.id(), Deputyship.TYPE, state));
    }

    private Collection<UUID> leave(UUID platform, MembershipRole role, @Nullable UUID next) {
        var holder = memberships.findHolder(platform, role, today.date());
        if (holder.isEmpty() || holder.get().party().equals(next)) {
            return List.of();
        }
        end(holder.get());
        return List.of(holder.get().party());
    }

    private Collection<UUID> take(UUID platform, MembershipRole role, @Nullable UUID next) {
        if (next == null || memberships.findHolder(platform, role, today.date()).isPresent()) {
            return List.of();
        }
        memberships.list("platform = ?1 and party = ?2", platform, next).stream()
                .filter(membership -> membership.inForce(today.date()))
                .forEach(this::end);
        memberships.persistAndFlush(new Membership(UUID.randomUUID(), platform, next, role, today.date(), null));
        return List.of(next);
    }

    /** Yesterday was the last day; what only began today never was. */
    private void end(Membership membership) {
        if (membership.from().isBefore(today.date())) {
            membership.become(membership.role(), membership.from(), today.date().minusDays(1));
        } else {
            memberships.delete(membership);
        }
        memberships.flush();
    }

    private void tellBoth(Membership membership, Cause cause, Editor editor) {
        tellParty(membership.party(), cause, editor);
        tellPlatform(membership.platform(), cause, editor);
    }

    private void tellParty(UUID id, Cause cause, Editor editor) {
        var party = parties.findById(id);
        var state = PartyState.of(id, party.data(), memberships.belongings(id, today.date()));
        var last = versions.findLast(Aggregate.PARTY, id, PartyState.class);
        if (last.isPresent() && last.get().equals(state)) {
            return;
        }
        if (last.isPresent()) {
            party.touch(clock.instant());
        }
        parties.flush();
        versions.append(Aggregate.PARTY, id, party.version(), state, cause, editor);
        outbox.publish(PartyChanged.event(state, party.version()));
    }

    private void tellPlatform(UUID id, Cause cause, Editor editor) {
        var platform = platforms.findById(id);
        var state = PlatformState.of(id, platform.data(), memberships.members(id, today.date()));
        var last = versions.findLast(Aggregate.PLATFORM, id, PlatformState.class);
        if (last.isPresent() && last.get().equals(state)) {
            return;
        }
        if (last.isPresent()) {
            platform.touch(clock.instant());
        }
        platforms.flush();
        versions.append(Aggregate.PLATFORM, id, platform.version(), state, cause, editor);
        outbox.publish(PlatformChanged.event(state, platform.version()));
    }

    private Stream<UUID> platformsOf(UUID party) {
        return memberships.list("party", party).stream()
                .filter(membership -> membership.inForce(today.date()))
                .map(Membership::platform);
    }
}
