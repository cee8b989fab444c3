package nl.rits.projects.intake;

import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import nl.rits.foundation.identity.StableId;
import nl.rits.projects.geography.Municipalities;

/** Puts the parties of the demo in the own copy, as the events of parties-service would. */
public final class TakingPart {

    private TakingPart() {}

    /** An empty register in which the municipalities of Overijssel and Drenthe and the fictional parties take part. */
    public static void inEmptyRegister(DataSource database) throws SQLException {
        try (var connection = database.getConnection();
                var clean = connection.createStatement();
                var insert = connection.prepareStatement("""
                        insert into party (id, version, name, kind, municipality, province, active, principals, councillor_principals)
                        values (?, 1, ?, ?, ?, ?, true, array[?, 'public'], array['public'])
                        on conflict (id) do nothing""")) {
            // The outbox first: who sends holds it while reading the history.
            clean.execute(
                    "truncate outbox, project, project_version, statement, release, import, import_memory cascade");
            for (var municipality : Municipalities.all()) {
                if (municipality.province().equals("PV23")
                        || municipality.province().equals("PV22")) {
                    add(
                            insert,
                            municipality.code().toLowerCase(Locale.ROOT),
                            "Gemeente " + municipality.shortName(),
                            "MUNICIPALITY",
                            municipality.code());
                }
            }
            for (var party : Map.of(
                            "beekvliet", "DEVELOPER",
                            "tijhof", "DEVELOPER",
                            "hanzegrond", "DEVELOPER",
                            "noorderbouw", "BUILDER",
                            "esrand", "CORPORATION",
                            "vechtstroom", "CORPORATION",
                            "drentse-es", "CORPORATION")
                    .entrySet()) {
                add(insert, party.getKey(), party.getKey(), party.getValue(), null);
            }
            insert.executeBatch();
        }
    }

    private static void add(
            java.sql.PreparedStatement insert,
            String key,
            String name,
            String kind,
            @org.jspecify.annotations.Nullable String municipality)
            throws SQLException {
        var party = StableId.of("party", key);
        insert.setObject(1, party);
        insert.setString(2, name);
        insert.setString(3, kind);
        insert.setString(4, municipality);
        insert.setString(5, null);
        insert.setString(6, "party:" + party);
        insert.addBatch();
    }
}
