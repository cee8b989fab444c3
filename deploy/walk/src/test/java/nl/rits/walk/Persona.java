package nl.rits.walk;

import java.util.Locale;

/** The accounts of the demo. */
enum Persona {
    ONTWIKKELAAR,
    CONCURRENT,
    CORPORATIE,
    GEMEENTE,
    RAADSLID,
    BUURGEMEENTE,
    PROVINCIE,
    VOORZITTER,
    BEHEERDER;

    String account() {
        return name().toLowerCase(Locale.ROOT);
    }
}
