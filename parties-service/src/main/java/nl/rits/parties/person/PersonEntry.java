package nl.rits.parties.person;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.rits.foundation.problem.Fault;
import nl.rits.parties.reference.NameRules;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A person as an administrator enters it; anything may be missing or wrong until {@link #faults} found none. */
@Schema(
        description = "Een persoon zoals de beheerder hem of haar invult.",
        requiredProperties = {"account", "name", "party"})
public record PersonEntry(
        @Nullable String account,
        @Nullable String name,
        @Nullable String email,
        @Nullable String function,
        @Nullable UUID party) {
    /** User names of the identity provider: lower case, which it makes of them itself. */
    private static final Pattern ACCOUNT = Pattern.compile("[a-z0-9][a-z0-9._@+-]{1,99}");

    /** Loose on purpose: only mail that arrives proves an address. */
    private static final Pattern EMAIL =
            Pattern.compile("[^@\\s\\p{Cntrl}]{1,64}@[^@\\s\\p{Cntrl}.]+(\\.[^@\\s\\p{Cntrl}.]+)+");

    public PersonEntry {
        account = stripped(account);
        name = stripped(name);
        email = stripped(email);
        function = stripped(function);
    }

    public List<Fault> faults() {
        var faults = new ArrayList<Fault>();
        if (account == null) {
            faults.add(Fault.at("/account", "required"));
        } else if (!ACCOUNT.matcher(account).matches()) {
            faults.add(Fault.at("/account", "account-form"));
        }
        NameRules.fault("/name", name).ifPresent(faults::add);
        if (email != null
                && (email.length() > NameRules.LONGEST || !EMAIL.matcher(email).matches())) {
            faults.add(Fault.at("/email", "email-form"));
        }
        NameRules.textFault("/function", function).ifPresent(faults::add);
        if (party == null) {
            faults.add(Fault.at("/party", "required"));
        }
        return List.copyOf(faults);
    }

    public PersonData toData() {
        return new PersonData(
                Objects.requireNonNull(account),
                Objects.requireNonNull(name),
                email,
                function,
                Objects.requireNonNull(party));
    }

    private static @Nullable String stripped(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
