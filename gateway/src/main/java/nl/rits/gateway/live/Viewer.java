package nl.rits.gateway.live;

import java.util.Optional;
import java.util.UUID;
import nl.rits.gateway.session.Account;
import org.jspecify.annotations.Nullable;

/** For whom a stream is: a person acting for a party. */
record Viewer(Account account, @Nullable UUID party) {

    /** Streams with equal circles see the same; it is worked out once for all of them. */
    record Circle(@Nullable UUID party, boolean councillor) {}

    /** Empty when the person may not act for that party. Without any party one still sees what is public. */
    static Optional<Viewer> of(Account account, Optional<UUID> wanted) {
        var acting = account.acting(wanted);
        if (acting.isEmpty()) {
            return wanted.isEmpty() ? Optional.of(new Viewer(account, null)) : Optional.empty();
        }
        return Optional.of(new Viewer(account, acting.get().party()));
    }

    Circle circle() {
        return new Circle(party, account.isCouncillor());
    }

    boolean isAccount(String name) {
        return name.equals(account.id()) || name.equals(account.username());
    }
}
