package nl.rits.bottlenecks.dossier;

import java.time.Instant;
import java.util.UUID;
import nl.rits.bottlenecks.known.PartyRef;

/**
 * That a dossier was kept, not what is in it.
 *
 * @param version counts from 1 within the session
 * @param madeBy the party that kept it
 * @param hash SHA-256 of all its facts
 */
public record KeptDossier(UUID session, int version, Instant madeAt, PartyRef madeBy, String hash) {}
