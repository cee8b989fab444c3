package nl.rits.projects.intake.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.rits.projects.intake.plan.SkippedRow.Reason;
import nl.rits.projects.intake.reading.PlanFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanListTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @TempDir
    Path folder = Path.of("");

    private PlanList list(String text) throws IOException {
        return PlanList.find(PlanFiles.read(Files.writeString(folder.resolve("list.csv"), text)), Mapping.NONE);
    }

    private List<PlanRow> rows(String text) throws IOException {
        return new RowReader(list(text), Mapping.NONE, null, TODAY).read();
    }

    private static List<String> codes(PlanRow row) {
        return row.issues().stream().map(RowIssue::code).toList();
    }

    @Test
    void a_title_groups_totals_and_notes_are_told_from_plans() throws IOException {
        var list = list("""
                Planlijst gemeente Raalte;;;
                stand 1 november;;;
                Nr;Plannaam;Status;Aantal
                HARDE PLANNEN;;;
                1;Eerste;1A;10
                ;Subtotaal;;10
                ZACHTE PLANNEN;;;
                2;Totaalplan Zuid;3;20
                ;TOTAAL;;30
                * onder voorbehoud;;;
                """);
        assertThat(list.headerRow()).isEqualTo(3);
        assertThat(list.rows()).extracting(row -> row.cell(1).text()).containsExactly("Eerste", "Totaalplan Zuid");
        assertThat(list.skipped())
                .extracting(SkippedRow::reason)
                .containsExactly(
                        Reason.PREAMBLE,
                        Reason.PREAMBLE,
                        Reason.HEADING,
                        Reason.GROUP,
                        Reason.TOTAL,
                        Reason.GROUP,
                        Reason.TOTAL,
                        Reason.NOTE);
        assertThat(list.rows().size() + list.skipped().size())
                .isEqualTo(list.table().rows().size());
    }

    @Test
    void two_rows_of_headings_are_read_together() throws IOException {
        var rows = rows("""
                Plannaam;Gemeente;Woningen;;;Woningtype;
                ;;2027;2028;Totaal;App.;Onb.
                Eerste;Raalte;4;6;10;3;7
                """);
        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.homes()).isEqualTo(10);
            assertThat(row.years()).isEqualTo(Map.of(2027, 4, 2028, 6));
            assertThat(row.programme())
                    .containsExactlyInAnyOrder(
                            new PlanRow.Line("MULTI_FAMILY", "TENURE_UNKNOWN", 3),
                            new PlanRow.Line("UNKNOWN", "TENURE_UNKNOWN", 7));
        });
    }

    @Test
    void all_that_is_wrong_with_a_row_is_said_at_once_with_its_cell() throws IOException {
        var row = rows("""
                Plannaam;Gemeente;Status;Aantal;Sloop;Start bouw;X;Y
                ;Ergenshuizen;zomaar;-3;veel;31-2-2027;1;2
                """).getFirst();
        assertThat(row.isRefused()).isTrue();
        assertThat(row.issues())
                .extracting(issue -> issue.code() + " " + issue.cell())
                .contains(
                        "no-name A2",
                        "unknown-municipality B2",
                        "unknown-value C2",
                        "negative-homes D2",
                        "not-a-number E2",
                        "unreadable-date F2",
                        "coordinates-not-here G2");
    }

    @Test
    void absurd_and_fractional_and_double_numbers_refuse_a_row() throws IOException {
        var rows = rows("""
                Plannaam;Gemeente;Aantal
                A;Raalte;1000000
                B;Raalte;12,5
                C;Raalte;10-12
                D;Raalte;99999999999
                E;Raalte;twaalf
                F;Raalte;0
                """);
        assertThat(rows).extracting(PlanRow::isRefused).containsExactly(true, true, true, true, true, false);
        assertThat(codes(rows.get(0))).contains("too-many-homes");
        assertThat(codes(rows.get(1))).contains("not-whole");
        assertThat(codes(rows.get(2))).contains("range");
        assertThat(codes(rows.get(4))).contains("not-a-number");
    }

    @Test
    void idem_means_what_stood_above() throws IOException {
        var rows = rows("""
                Plannaam;Gemeente;Status;Aantal
                A;Raalte;2A vastgesteld;1
                B;idem;idem;2
                C;"";"";3
                """);
        assertThat(rows.get(1).municipality()).isEqualTo("GM0177");
        assertThat(rows.get(1).planningStatus()).isEqualTo("2A");
    }

    @Test
    void a_merged_municipality_and_one_of_two_namesakes_are_said() throws IOException {
        var rows = rows("""
                Plannaam;Gemeente;Aantal
                A;IJsselham;1
                B;Bergen;2
                C;Hengelo;3
                """);
        assertThat(rows.get(0).municipality()).isEqualTo("GM1708");
        assertThat(codes(rows.get(0))).contains("dissolved-municipality");
        assertThat(codes(rows.get(1))).contains("ambiguous-municipality");
        assertThat(rows.get(2).municipality()).isEqualTo("GM0164");
    }

    @Test
    void points_are_read_in_either_system_and_in_either_order() throws IOException {
        var rows = rows("""
                Plannaam;Gemeente;Aantal;X;Y
                RD;Raalte;1;214000;487000
                RD met punten;Raalte;1;214.000,00;487.000,00
                graden;Raalte;1;6,2517;52,3690
                verwisseld;Raalte;1;487000;214000
                zee;Raalte;1;0;0
                """);
        for (int i = 0; i < 4; i++) {
            assertThat(rows.get(i).longitude()).as(rows.get(i).name()).isBetween(6.2, 6.3);
            assertThat(rows.get(i).latitude()).as(rows.get(i).name()).isBetween(52.3, 52.4);
        }
        assertThat(codes(rows.get(3))).contains("coordinates-swapped");
        assertThat(rows.get(4).longitude()).isNull();
    }

    @Test
    void divisions_that_are_too_much_are_left_out_and_those_too_small_are_filled_with_unknown() throws IOException {
        var rows = rows("""
                Plannaam;Gemeente;Aantal;Sociale huur;Dure koop;2027;2028
                te veel;Raalte;10;8;8;6;6
                te weinig;Raalte;10;4;2;3;3
                """);
        assertThat(codes(rows.get(0))).contains("prices-do-not-add-up", "years-do-not-add-up");
        assertThat(rows.get(0).years()).isEmpty();
        assertThat(rows.get(0).programme()).containsExactly(new PlanRow.Line("UNKNOWN", "TENURE_UNKNOWN", 10));
        assertThat(rows.get(1).programme())
                .containsExactlyInAnyOrder(
                        new PlanRow.Line("UNKNOWN", "SOCIAL_RENT", 4),
                        new PlanRow.Line("UNKNOWN", "EXPENSIVE_SALE", 2),
                        new PlanRow.Line("UNKNOWN", "TENURE_UNKNOWN", 4));
        assertThat(rows.get(1).years()).isEqualTo(Map.of(2027, 3, 2028, 3));
    }

    @Test
    void dates_that_cannot_follow_each_other_are_left_out() throws IOException {
        var row = rows("""
                Plannaam;Gemeente;Aantal;Start bouw;Eerste oplevering
                A;Raalte;1;2028;2027
                """).getFirst();
        assertThat(codes(row)).contains("dates-out-of-order");
        assertThat(row.milestones()).containsOnlyKeys("START_OF_BUILDING");
        assertThat(row.isRefused()).isFalse();
    }

    @Test
    void who_commissions_the_ground_the_environment_and_ids_are_read_and_what_is_no_id_is_said() throws IOException {
        var rows = rows("""
                Plannaam;Gemeente;Status;Aantal;Opdrachtgever type;Grondpositie;Beoogd woonmilieu ABF13;IMRO;BAG-id
                Een;Raalte;3;10;Woningbouwcorporatie;intentie;Centrum-dorps;NL.IMRO.0177.BP1-VG01, NL.IMRO.0177.BP2-VG01;0177100000000001
                Twee;Raalte;3;10;idem;nnb;onbekend;bestemmingsplan Zuid;
                Drie;Raalte;3;10;Stichting X;;Aan zee;;12
                """);
        assertThat(rows.get(0).details())
                .isEqualTo(new RowDetails(
                        "CORPORATION",
                        "INTENTION",
                        "VILLAGE",
                        List.of("NL.IMRO.0177.BP1-VG01", "NL.IMRO.0177.BP2-VG01"),
                        List.of("0177100000000001")));
        assertThat(codes(rows.get(0))).isEmpty();
        assertThat(rows.get(1).details()).isEqualTo(new RowDetails("CORPORATION", "UNKNOWN", null, null, null));
        assertThat(codes(rows.get(1))).containsExactly("not-an-id");
        assertThat(rows.get(2).details()).isEqualTo(RowDetails.NONE);
        assertThat(codes(rows.get(2))).containsExactlyInAnyOrder("unknown-value", "unknown-value", "not-an-id");
        assertThat(rows).noneMatch(PlanRow::isRefused);
    }
}
