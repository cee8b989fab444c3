package nl.rits.parties.person;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * @param account the user name with which the person signs in
 * @param function what the person does there, e.g. "Programmamanager wonen"
 */
public record PersonData(
        String account,
        String name,
        @Nullable String email,
        @Nullable String function,
        UUID party) {}
