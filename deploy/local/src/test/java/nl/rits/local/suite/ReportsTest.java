package nl.rits.local.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportsTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void every_test_is_counted_once_by_how_it_ended() throws IOException {
        report("""
                <testsuites><testsuite name="x"><testcase classname="nl.rits.A" name="a"/>
                <testcase classname="nl.rits.A" name="b"><failure message="expected 1&#10;but was 2">stack</failure></testcase>
                <testcase classname="nl.rits.A" name="c"><error>NullPointerException</error></testcase>
                <testcase classname="nl.rits.A" name="d"><skipped/></testcase></testsuite></testsuites>
                """);
        var count = Reports.in(folder, FileTime.from(Instant.EPOCH));
        assertThat(count).hasToString("1 passed, 2 failed, 1 skipped");
        assertThat(count.failures()).containsExactly("A b: expected 1 but was 2", "A c: NullPointerException");
    }

    @Test
    void a_report_of_an_earlier_run_does_not_count() throws IOException {
        report("<testsuite><testcase classname='x' name='y'/></testsuite>");
        assertThat(Reports.in(folder, FileTime.from(Instant.now().plusSeconds(60))))
                .isEqualTo(Count.NONE);
    }

    @Test
    void a_report_that_was_cut_short_is_a_failure() throws IOException {
        report("<testsuite><testcase classname='x' name='y'");
        assertThat(Reports.in(folder, FileTime.from(Instant.EPOCH)).failed()).isEqualTo(1);
    }

    private void report(String xml) throws IOException {
        Files.writeString(folder.resolve("TEST-x.xml"), xml);
    }
}
