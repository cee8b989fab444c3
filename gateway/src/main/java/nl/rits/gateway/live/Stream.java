package nl.rits.gateway.live;

import io.netty.channel.EventLoop;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.util.ArrayDeque;
import java.util.Deque;

/** One open stream of server-sent events. Everything but its making happens on its own event loop. */
final class Stream {

    private final HttpServerResponse response;
    private final EventLoop loop;
    private final int largestBacklog;
    private final Deque<Buffer> backlog = new ArrayDeque<>();
    private volatile Viewer viewer;

    Stream(HttpServerResponse response, EventLoop loop, Viewer viewer, int largestBacklog) {
        this.response = response;
        this.loop = loop;
        this.viewer = viewer;
        this.largestBacklog = largestBacklog;
        response.drainHandler(_ -> drain());
    }

    EventLoop loop() {
        return loop;
    }

    Viewer viewer() {
        return viewer;
    }

    void become(Viewer next) {
        viewer = next;
    }

    void send(Buffer frame) {
        if (response.closed() || response.ended()) {
            return;
        }
        if (!response.writeQueueFull() && backlog.isEmpty()) {
            var _ = response.write(frame);
        } else if (backlog.size() < largestBacklog) {
            backlog.add(frame);
        } else {
            response.reset();
        }
    }

    private void drain() {
        while (!backlog.isEmpty() && !response.writeQueueFull()) {
            var _ = response.write(backlog.remove());
        }
    }

    void close() {
        loop.execute(() -> {
            if (!response.ended() && !response.closed()) {
                response.end();
            }
        });
    }
}
