package nl.rits.gateway.live;

import io.netty.channel.EventLoop;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.rits.gateway.live.Viewer.Circle;
import nl.rits.gateway.session.KnownParties;

/**
 * All open streams of this instance, by circle: whether a notice may be seen is worked out once per circle and not per stream,
 * its text is made once, and each event loop gets one task. All under one lock, which is held for sorting out only, not for
 * writing.
 */
@ApplicationScoped
public class Streams {

    private record Kept(Notice notice, int partition, long offset, Buffer frame) {}

    private static final class Members {
        Set<String> principals;
        final Set<Stream> streams = new HashSet<>();

        Members(Set<String> principals) {
            this.principals = principals;
        }
    }

    private static final Buffer RESET = Buffer.buffer("event: reset\ndata: {}\n\n");

    private final KnownParties parties;
    private final int mostRecent;
    private final Map<Circle, Members> circles = new HashMap<>();
    private final Deque<Kept> recent = new ArrayDeque<>();
    private Positions now = new Positions(new long[0]);
    /** From here on all notices are kept. */
    private long[] floor = new long[0];

    Streams(KnownParties parties, LiveSettings settings) {
        this.parties = parties;
        this.mostRecent = settings.recent();
    }

    /** Where the feed begins; what came before is not known here. */
    synchronized void startAt(Positions positions) {
        if (now.next().length != positions.next().length) {
            now = positions;
            floor = positions.next().clone();
        }
    }

    /** Opens a stream, with what it missed since it was here last. */
    synchronized void open(Stream stream, Optional<String> lastSeen) {
        var members = members(stream.viewer().circle());
        members.streams.add(stream);
        var frames = new ArrayList<Buffer>();
        lastSeen.ifPresent(text -> missed(stream, members, text, frames));
        frames.add(heartbeat());
        stream.loop().execute(() -> frames.forEach(stream::send));
    }

    private void missed(Stream stream, Members members, String lastSeen, List<Buffer> frames) {
        var seen = Positions.parse(lastSeen, now.next().length);
        if (seen.isEmpty() || isForgotten(seen.get())) {
            frames.add(RESET);
            return;
        }
        for (var kept : recent) {
            if (seen.get().isBefore(kept.partition, kept.offset)
                    && kept.notice.isFor(stream.viewer(), members.principals)) {
                frames.add(kept.frame);
            }
        }
    }

    private boolean isForgotten(Positions seen) {
        for (int partition = 0; partition < floor.length; partition++) {
            if (seen.next()[partition] < floor[partition]) {
                return true;
            }
        }
        return false;
    }

    synchronized void leave(Stream stream) {
        var members = circles.get(stream.viewer().circle());
        if (members != null) {
            members.streams.remove(stream);
            if (members.streams.isEmpty()) {
                circles.remove(stream.viewer().circle());
            }
        }
    }

    /** The person's roles or parties are others now. */
    synchronized void become(Stream stream, Viewer viewer) {
        leave(stream);
        stream.become(viewer);
        members(viewer.circle()).streams.add(stream);
    }

    /** A party's memberships changed: from now on its people see accordingly. */
    synchronized void partyChanged(UUID party) {
        for (var councillor : List.of(true, false)) {
            var members = circles.get(new Circle(party, councillor));
            if (members != null) {
                members.principals = parties.principals(party, councillor);
            }
        }
    }

    /** The feed has come to the next offset of this partition, with or without something to tell. */
    synchronized void advance(int partition, long offset, Optional<Notice> notice) {
        var next = now.next().clone();
        next[partition] = offset + 1;
        now = new Positions(next);
        notice.ifPresent(told -> {
            var frame = frame(told);
            keep(new Kept(told, partition, offset, frame));
            var receivers = new HashMap<EventLoop, List<Stream>>();
            for (var members : circles.values()) {
                for (var stream : members.streams) {
                    if (told.isFor(stream.viewer(), members.principals)) {
                        receivers
                                .computeIfAbsent(stream.loop(), _ -> new ArrayList<>())
                                .add(stream);
                    }
                }
            }
            send(receivers, frame);
        });
    }

    synchronized void beat() {
        var receivers = new HashMap<EventLoop, List<Stream>>();
        circles.values()
                .forEach(members -> members.streams.forEach(stream -> receivers
                        .computeIfAbsent(stream.loop(), _ -> new ArrayList<>())
                        .add(stream)));
        send(receivers, heartbeat());
    }

    /** How many are open now. */
    public synchronized int count() {
        return circles.values().stream()
                .mapToInt(members -> members.streams.size())
                .sum();
    }

    private Members members(Circle circle) {
        return circles.computeIfAbsent(
                circle,
                _ -> new Members(
                        circle.party() == null
                                ? Set.of("public")
                                : parties.principals(circle.party(), circle.councillor())));
    }

    private void keep(Kept kept) {
        recent.add(kept);
        if (recent.size() > mostRecent) {
            var oldest = recent.remove();
            floor[oldest.partition] = oldest.offset + 1;
        }
    }

    private static void send(Map<EventLoop, List<Stream>> receivers, Buffer frame) {
        receivers.forEach((loop, streams) -> loop.execute(() -> streams.forEach(stream -> stream.send(frame))));
    }

    private Buffer frame(Notice notice) {
        return Buffer.buffer(
                "id: " + now + "\nevent: " + notice.kind().event() + "\ndata: {\"id\":\"" + notice.id() + "\"}\n\n");
    }

    /** Not an event, but it tells the browser how far it has come. */
    private Buffer heartbeat() {
        return Buffer.buffer(": \nid: " + now + "\n\n");
    }
}
