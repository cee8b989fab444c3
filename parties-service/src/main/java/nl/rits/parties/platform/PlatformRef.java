package nl.rits.parties.platform;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A platform as others mention it. */
@Schema(
        description = "Een platform zoals andere gegevens het noemen.",
        requiredProperties = {"id", "name", "kind"})
public record PlatformRef(UUID id, String name, PlatformKind kind) {}
