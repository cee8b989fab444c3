package nl.rits.projects.sharing;

import nl.rits.foundation.sharing.FieldGroup;

/** The columns of a project that hold, by number of principal, who sees a group. */
public final class AudienceColumns {

    private AudienceColumns() {}

    public static String of(FieldGroup group) {
        return switch (group) {
            case CORE -> "core_to";
            case STATUS -> "status_to";
            case MUNICIPAL_PLANNING -> "municipal_to";
            case MARKET_PLANNING -> "market_to";
            case PROGRAMME -> "programme_to";
            case FINANCE -> "finance_to";
            case BOTTLENECKS -> "bottlenecks_to";
            case CONTACTS -> "contacts_to";
            case NOTES -> "notes_to";
        };
    }
}
