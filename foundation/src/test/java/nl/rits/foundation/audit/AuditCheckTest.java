package nl.rits.foundation.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import nl.rits.foundation.testing.RealParts;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** The program with which an operator verifies a database. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class AuditCheckTest {
    @Inject
    DataSource database;

    @Inject
    Sealer sealer;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.datasource.username")
    String user;

    @ConfigProperty(name = "quarkus.datasource.password")
    String password;

    private record Said(int code, String words) {}

    @Test
    void it_says_in_one_line_whether_the_audit_is_whole_and_fails_when_it_is_not() throws Exception {
        run("insert into audit (account, party, action, object, outcome)"
                + " values ('checked', gen_random_uuid(), 'a', 'o', '200')");
        sealer.seal();

        var whole = check();
        assertThat(whole.words()).startsWith("whole: ");
        assertThat(whole.code()).isZero();
        var head = whole.words().substring(whole.words().lastIndexOf(' ') + 1);
        assertThat(head).matches("[0-9]+:[0-9a-f]{64}");
        assertThat(check(head).code()).isZero();

        var other = check(head.replaceFirst(":.", ":x"));
        assertThat(other.words()).contains("is not the one that was noted");
        assertThat(other.code()).isOne();

        tamper("403", "200");
        try {
            var broken = check();
            assertThat(broken.words()).startsWith("BROKEN at seal").contains("a row was changed");
            assertThat(broken.code()).isOne();
        } finally {
            tamper("200", "403");
        }
        assertThat(check().code()).isZero();
    }

    private Said check(String... heads) throws Exception {
        var driver = Class.forName("org.postgresql.Driver")
                .getProtectionDomain()
                .getCodeSource()
                .getLocation();
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                Path.of("target/classes") + File.pathSeparator + Path.of(driver.toURI()),
                AuditCheck.class.getName()));
        command.addAll(List.of(heads));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("RITS_DATABASE_URL", url);
        builder.environment().put("RITS_DATABASE_USER", user);
        builder.environment().put("RITS_DATABASE_PASSWORD", password);
        var process = builder.start();
        var words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(words.lines()).as(words).hasSize(1);
        return new Said(process.exitValue(), words);
    }

    private void tamper(String to, String from) throws SQLException {
        run("alter table audit disable trigger audit_stays; update audit set outcome = '" + to
                + "' where account = 'checked' and outcome = '" + from
                + "'; alter table audit enable trigger audit_stays");
    }

    private void run(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
