package nl.rits.bottlenecks.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.rits.bottlenecks.agreement.AgreementStatus;
import nl.rits.bottlenecks.bottleneck.BottleneckStatus;
import nl.rits.bottlenecks.bottleneck.BottleneckView.ActionView;
import nl.rits.bottlenecks.bottleneck.BottleneckView.Chapter;
import nl.rits.bottlenecks.bottleneck.BottleneckView.MunicipalityRef;
import nl.rits.bottlenecks.bottleneck.BottleneckView.TableRef;
import nl.rits.bottlenecks.bottleneck.Certainty;
import nl.rits.bottlenecks.bottleneck.What;
import nl.rits.bottlenecks.capacity.CapacityStatus;
import nl.rits.bottlenecks.dossier.DossierView.CaseSheet;
import nl.rits.bottlenecks.dossier.DossierView.ProjectSheet;
import nl.rits.bottlenecks.dossier.DossierView.SideSheet;
import nl.rits.bottlenecks.known.PartyRef;
import nl.rits.bottlenecks.known.PlanMove;
import nl.rits.bottlenecks.known.PlanMoveView;
import nl.rits.bottlenecks.known.Stated;
import nl.rits.bottlenecks.solution.Resemblance;
import nl.rits.foundation.identity.PartyKind;

/** Dossiers to print: fictional, of any length. */
final class Examples {

    static final PartyRef BEEKVLIET = party("Beekvliet Ontwikkeling", PartyKind.DEVELOPER);
    static final PartyRef ESRAND = party("Woonstichting Esrand", PartyKind.CORPORATION);
    static final PartyRef RAALTE = party("Gemeente Raalte", PartyKind.MUNICIPALITY);

    private Examples() {}

    private static PartyRef party(String name, PartyKind kind) {
        return new PartyRef(
                UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                name,
                kind,
                kind.side());
    }

    static DossierView dossier(List<CaseSheet> cases) {
        return new DossierView(
                new DossierView.Meeting(
                        UUID.randomUUID(),
                        new TableRef(UUID.randomUUID(), "Versnellingstafel West-Overijssel"),
                        14,
                        LocalDate.of(2026, 12, 3),
                        LocalDate.of(2026, 9, 3)),
                true,
                null,
                null,
                Instant.parse("2026-11-16T10:05:00Z"),
                RAALTE,
                cases,
                new DossierView.May(false));
    }

    static DossierView ofMany(int cases) {
        return dossier(IntStream.rangeClosed(1, cases)
                .mapToObj(place -> sheet(place, "Zaak " + place + ": samen om voorrang vragen", EXPLANATION))
                .toList());
    }

    static final String EXPLANATION =
            "Twee omwonenden gingen in beroep tegen het vastgestelde plan. De Raad van State doet naar verwachting in het "
                    + "najaar van 2027 uitspraak. Tot die tijd kan de vergunning niet onherroepelijk worden en financiert de "
                    + "bank niet.";

    static CaseSheet sheet(int place, String title, String explanation) {
        return sheet(place, title, explanation, List.of(project("Weteringpark", 184), project("De Enkweide", 64)), 3);
    }

    static CaseSheet sheet(int place, String title, String explanation, List<ProjectSheet> projects, int lines) {
        var story = List.of(
                new Chapter(Instant.parse("2026-07-02T08:00:00Z"), BEEKVLIET, "Gemeld", What.REPORTED, null),
                new Chapter(Instant.parse("2026-08-17T08:00:00Z"), RAALTE, "Erkend", What.ACCEPTED, null),
                new Chapter(
                        Instant.parse("2026-09-17T08:00:00Z"),
                        null,
                        "Geen antwoord op tijd: vanzelf naar Tafel West-Overijssel",
                        What.ESCALATED_BY_ITSELF,
                        null));
        return new CaseSheet(
                UUID.randomUUID(),
                place,
                title,
                "OBJECTION_APPEAL",
                "Bezwaar en beroep",
                Certainty.CONFIRMED,
                BottleneckStatus.ESCALATED,
                184,
                9,
                "Beroepschrift, ingekomen op 12 augustus",
                explanation,
                "Van de gemeente en de provincie: samen om voorrang vragen.",
                "De tafel steunt het verzoek om voorrang en de provincie ondertekent mee.",
                null,
                BEEKVLIET,
                RAALTE,
                projects,
                IntStream.range(0, lines * 2)
                        .mapToObj(it -> new ActionView(
                                Integer.toString(it),
                                it % 2 == 0
                                        ? "Gesprek met de indieners: één van de drie beroepen is ingetrokken"
                                        : "Dient het verzoek om voorrang in, namens alle partijen",
                                it % 3 == 0 ? RAALTE : it % 3 == 1 ? ESRAND : BEEKVLIET,
                                LocalDate.of(2026, 12, 10),
                                it % 2 == 0))
                        .toList(),
                story.subList(2, 3),
                IntStream.range(0, Math.max(1, lines / 3))
                        .boxed()
                        .flatMap(_ -> story.stream())
                        .toList(),
                List.of(
                        new DossierView.LookAlike(
                                UUID.randomUUID(),
                                "Steenwijkerland, Kornputsingel",
                                "Beroep tegen het plan",
                                88,
                                LocalDate.of(2026, 3, 1),
                                "Voorrang gekregen, uitspraak na 7 in plaats van 14 maanden",
                                List.of(Resemblance.SAME_CAUSE, Resemblance.AS_LARGE)),
                        new DossierView.LookAlike(
                                null,
                                null,
                                "Twee omwonenden gingen in beroep",
                                44,
                                null,
                                "Bemiddeling, beroep ingetrokken in 3 maanden",
                                List.of(Resemblance.SAME_CAUSE))),
                new DossierView.JointSheet(
                        "Het plan ligt bij de Raad van State.",
                        "Onderbouw de schade van uitstel per maand.",
                        "Bevestig dat 62 sociale huurwoningen klaar zijn voor aanbesteding.",
                        "Dien het verzoek om voorrang in, namens alle partijen.",
                        "De tafel steunt het verzoek om voorrang.",
                        false,
                        List.of(
                                new DossierView.SignatureSheet(BEEKVLIET, Instant.parse("2026-11-10T10:00:00Z")),
                                new DossierView.SignatureSheet(ESRAND, Instant.parse("2026-11-11T10:00:00Z")),
                                new DossierView.SignatureSheet(RAALTE, null))),
                IntStream.range(0, lines)
                        .mapToObj(it -> new DossierView.AgreementSheet(
                                UUID.randomUUID(),
                                "Levert een planjurist voor de zitting",
                                List.of(it % 2 == 0 ? RAALTE : ESRAND),
                                List.of(BEEKVLIET),
                                LocalDate.of(2026, 11, 3).plusDays(20L * it),
                                it % 3 == 2 ? AgreementStatus.KEPT : AgreementStatus.AGREED,
                                it % 3 == 0,
                                it % 3 == 2 ? "Zij begon op 1 oktober" : null))
                        .toList(),
                new DossierView.InvestmentSheet(
                        1_800_000, 120, 180, 2028, 3, "Onderstation Raalte-Oost zit vol", null, null, RAALTE),
                IntStream.range(0, Math.max(1, lines / 2))
                        .mapToObj(_ -> new DossierView.HelpSheet(
                                UUID.randomUUID(),
                                RAALTE,
                                "LAW",
                                "Juridisch",
                                16,
                                LocalDate.of(2026, 12, 2),
                                LocalDate.of(2027, 5, 31),
                                CapacityStatus.OPEN,
                                null))
                        .toList(),
                List.of(new DossierView.DecidedSheet(
                        "Tafel West-Overijssel", 13, LocalDate.of(2026, 9, 3), "Eerst praten met de indieners", null)));
    }

    static ProjectSheet project(String name, int homes) {
        return new ProjectSheet(
                UUID.randomUUID(),
                name,
                new MunicipalityRef("GM0177", "Raalte"),
                homes,
                null,
                "2A",
                "PREPARATION",
                70,
                List.of(
                        side(BEEKVLIET, "MARKET", 0, 48, 96, 40),
                        side(ESRAND, "CORPORATION", 3, 20, 30, 12),
                        side(RAALTE, "MUNICIPALITY", 8, 0, 72, 112)),
                List.of(new PlanMoveView(
                        PlanMove.Kind.LATER,
                        8,
                        "FIRST_DELIVERY",
                        RAALTE,
                        LocalDate.of(2028, 9, 1),
                        LocalDate.of(2029, 5, 1),
                        null,
                        null,
                        null,
                        null,
                        null)),
                null);
    }

    private static SideSheet side(PartyRef party, String side, int months, int... homes) {
        return new SideSheet(
                party,
                side,
                Instant.parse("2026-11-12T10:00:00Z"),
                List.of(
                        date("PLAN_IRREVOCABLE", LocalDate.of(2027, 1, 10), months),
                        date("PERMIT_GRANTED", LocalDate.of(2027, 4, 10), months),
                        date("START_OF_BUILDING", LocalDate.of(2027, 6, 15), months),
                        date("FIRST_DELIVERY", LocalDate.of(2028, 9, 1), months),
                        date("LAST_DELIVERY", LocalDate.of(2030, 5, 1), months / 2)),
                IntStream.range(0, homes.length)
                        .mapToObj(it -> new Stated.Year(2028 + it, homes[it]))
                        .toList());
    }

    private static Stated.Milestone date(String milestone, LocalDate date, int later) {
        return new Stated.Milestone(milestone, date.plusMonths(later), "PLANNED");
    }
}
