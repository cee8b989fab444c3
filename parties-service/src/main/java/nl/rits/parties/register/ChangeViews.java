package nl.rits.parties.register;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import nl.rits.foundation.api.Page;
import nl.rits.foundation.api.Paging;
import nl.rits.parties.party.PartyRepository;
import nl.rits.parties.register.ChangeView.FieldChange;
import nl.rits.parties.register.KeptVersion.Aggregate;
import org.jspecify.annotations.Nullable;

/** The versions told as changes: each beside the one before it. */
@ApplicationScoped
class ChangeViews {
    private final Versions versions;
    private final PartyRepository parties;
    private final ObjectMapper json;

    ChangeViews(Versions versions, PartyRepository parties, ObjectMapper json) {
        this.versions = versions;
        this.parties = parties;
        this.json = json;
    }

    Page<ChangeView> ofParty(UUID party, Paging paging) {
        return page(Aggregate.PARTY, party, paging);
    }

    Page<ChangeView> ofPlatform(UUID platform, Paging paging) {
        return page(Aggregate.PLATFORM, platform, paging);
    }

    private Page<ChangeView> page(Aggregate aggregate, UUID id, Paging paging) {
        var total = versions.count("aggregate = ?1 and id = ?2", aggregate, id);
        // One more than the page shows: the oldest of it is told beside that one.
        var kept = versions.of(aggregate, id, paging.offset(), paging.pageSize + 1);
        var editors = parties.refs(kept.stream()
                .map(version -> version.byParty)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        var changes = new ArrayList<ChangeView>();
        for (var i = 0; i < Math.min(kept.size(), paging.pageSize); i++) {
            var version = kept.get(i);
            var before = i + 1 < kept.size() ? read(kept.get(i + 1)) : MissingNode.getInstance();
            changes.add(new ChangeView(
                    version.version,
                    version.recordedFrom,
                    version.byParty == null ? null : editors.get(version.byParty),
                    version.byAccount,
                    version.cause,
                    differences(before, read(version))));
        }
        return Page.of(changes, total, paging);
    }

    private static List<FieldChange> differences(JsonNode before, JsonNode after) {
        var fields = new TreeSet<String>();
        before.fieldNames().forEachRemaining(fields::add);
        after.fieldNames().forEachRemaining(fields::add);
        fields.remove("id");
        return fields.stream()
                .map(field -> new FieldChange(field, value(before, field), value(after, field)))
                .filter(change -> !Objects.equals(change.from(), change.to()))
                .toList();
    }

    private static @Nullable JsonNode value(JsonNode state, String field) {
        var value = state.get(field);
        return value == null || value.isNull() ? null : value;
    }

    private JsonNode read(KeptVersion version) {
        try {
            return json.readTree(version.state);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(
                    "version " + version.version + " of " + version.aggregate + " " + version.id, unreadable);
        }
    }
}
