package nl.rits.bottlenecks.table;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.rits.bottlenecks.bottleneck.BottleneckState;

/** A bottleneck came on an agenda; in the transaction that put it there. */
public record PutOnAgenda(
        UUID agendaCase, BottleneckState bottleneck, UUID session, String table, LocalDate date, UUID by, Instant at) {}
