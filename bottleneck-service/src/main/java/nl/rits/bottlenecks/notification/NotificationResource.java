package nl.rits.bottlenecks.notification;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import nl.rits.bottlenecks.text.Texts;
import nl.rits.foundation.api.Page;
import nl.rits.foundation.api.Paging;
import nl.rits.foundation.idempotency.Idempotent;
import nl.rits.foundation.identity.CurrentViewer;
import nl.rits.foundation.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/notifications")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Meldingen")
public class NotificationResource {

    private final CurrentViewer viewer;
    private final Notifications notifications;
    private final Clock clock;

    NotificationResource(CurrentViewer viewer, Notifications notifications, Clock clock) {
        this.viewer = viewer;
        this.notifications = notifications;
        this.clock = clock;
    }

    /** In the language of the reader. */
    public record NotificationView(
            UUID id, Kind kind, String title, String text, String link, Instant at, boolean read) {}

    @Schema(name = "ReadMark")
    public record Mark(@NotNull Boolean read) {}

    @GET
    @Transactional
    @Operation(summary = "Uw meldingen, nieuwste eerst")
    public Page<NotificationView> list(
            @Valid @BeanParam Paging paging,
            @QueryParam("unread") @DefaultValue("false") @Parameter(description = "Alleen ongelezen") boolean unread) {
        var me = viewer.get();
        var items = notifications.list(me, unread, paging.offset(), paging.pageSize).stream()
                .map(item -> view(item.notification(), item.read(), me.language()))
                .toList();
        return Page.of(items, notifications.count(me, unread), paging);
    }

    @PATCH
    @Path("/{id}")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @Idempotent
    @Transactional
    @Operation(summary = "Markeer een melding als gelezen, of weer als ongelezen")
    public NotificationView mark(UUID id, @Valid @NotNull Mark mark) {
        var me = viewer.get();
        if (!notifications.isMine(me, id)) {
            throw ProblemException.notFound();
        }
        notifications.mark(me, id, mark.read(), clock.instant());
        return view(notifications.findById(id), mark.read(), me.language());
    }

    @POST
    @Path("/_read-all")
    @Idempotent
    @Transactional
    @Operation(summary = "Markeer al uw meldingen als gelezen")
    public void readAll() {
        notifications.markAll(viewer.get(), clock.instant());
    }

    private static NotificationView view(Notification notification, boolean read, Locale language) {
        var words = notification.words;
        Object[] places = {
            words.subject(),
            orDash(words.by()),
            words.homes() == null ? 0 : words.homes(),
            orDash(words.table()),
            words.date() == null
                    ? words.text() == null ? "" : words.text()
                    : DateTimeFormatter.ofPattern("d MMMM yyyy", language).format(words.date()),
            words.text() == null ? "" : words.text()
        };
        return new NotificationView(
                notification.id,
                notification.kind,
                Texts.of(language, "notification." + notification.kind + ".title", places),
                Texts.of(language, "notification." + notification.kind + ".text", places)
                        .strip(),
                notification.link,
                notification.at,
                read);
    }

    private static String orDash(@Nullable String word) {
        return word == null ? "–" : word;
    }
}
