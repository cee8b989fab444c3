package nl.rits.bottlenecks.solution;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** How a bottleneck was solved, in five fields. */
@Entity
public class Solution {

    /** Where to read more. */
    public record Link(String title, String url) {}

    @Id
    UUID id;

    UUID bottleneck;
    long version;
    String problem;
    String approach;
    String who;
    String effort;
    String lesson;

    @JdbcTypeCode(SqlTypes.JSON)
    List<Link> links = List.of();

    /** For everyone who signs in, without the bottleneck itself; else for who sees the bottleneck. */
    boolean wide;

    String cause;
    int homes;
    /** Of its projects, when it was told. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    String[] phases = {};

    UUID teller;

    @Column(name = "told_at")
    Instant toldAt;

    @Column(name = "changed_at")
    Instant changedAt;
}
