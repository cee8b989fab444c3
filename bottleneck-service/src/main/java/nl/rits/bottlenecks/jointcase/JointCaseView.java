package nl.rits.bottlenecks.jointcase;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import nl.rits.bottlenecks.bottleneck.BottleneckView.TableRef;
import nl.rits.bottlenecks.known.PartyRef;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A joint case as one viewer sees it; version 0 while nobody has drafted it.
 *
 * @param wording which text this is, from 1; a signature is for one text
 * @param table where the bottleneck lies; absent: at none yet
 * @param market what is asked of market parties, as of the corporations and governments
 * @param signatures whose it takes, and who signed; only parties that the viewer may know of
 * @param signed by all, those that the viewer may not know of included
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record JointCaseView(
        long version,
        int wording,
        @Nullable TableRef table,
        @Nullable String problem,
        @Nullable String market,
        @Nullable String corporation,
        @Nullable String government,
        @Nullable String decision,
        @Nullable PartyRef draftedBy,
        @Nullable Instant changedAt,
        List<Signature> signatures,
        boolean signed,
        May may) {

    /** Only what another sees of it too: a name that is hidden there is hidden here. */
    public JointCaseView asAlsoSeenIn(JointCaseView other) {
        var named = other.signatures().stream().map(Signature::party).toList();
        return new JointCaseView(
                version,
                wording,
                table,
                problem,
                market,
                corporation,
                government,
                decision,
                other.draftedBy() == null ? null : draftedBy,
                changedAt,
                signatures.stream().filter(it -> named.contains(it.party())).toList(),
                signed,
                may);
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Signature(
            PartyRef party,
            @Nullable Instant signedAt,
            @Nullable Instant askedAt) {}

    @Schema(name = "JointCaseMay")
    public record May(boolean draft, boolean sign, boolean withdraw, boolean remind) {}
}
