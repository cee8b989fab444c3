package nl.rits.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;

/** A service that answers with the request as it got it. */
record EchoService(HttpServer server) implements AutoCloseable {

    static EchoService start() throws IOException {
        var server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", EchoService::answer);
        server.start();
        return new EchoService(server);
    }

    int port() {
        return server.getAddress().getPort();
    }

    private static void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var size = exchange.getRequestBody().transferTo(java.io.OutputStream.nullOutputStream());
            var path = exchange.getRequestURI().getPath();
            if (path.endsWith("/slow")) {
                pause(10_000);
            }
            if (path.endsWith("/absent")) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            var headers = new JsonObject();
            exchange.getRequestHeaders()
                    .forEach((name, values) ->
                            headers.put(name.toLowerCase(java.util.Locale.ROOT), String.join("|", values)));
            var body = new JsonObject()
                    .put("method", exchange.getRequestMethod())
                    .put("uri", exchange.getRequestURI().toString())
                    .put("headers", headers)
                    .put("size", size)
                    .encode()
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Set-Cookie", "service=1");
            exchange.getResponseHeaders().add("Server", "secret/1.0");
            exchange.getResponseHeaders().add("X-Powered-By", "secret");
            exchange.getResponseHeaders().add("API-Version", "1.2.3");
            if (path.endsWith("/parts")) {
                exchange.getResponseHeaders().add("Content-Type", "text/plain");
                exchange.sendResponseHeaders(200, 0);
                for (int part = 0; part < 3; part++) {
                    exchange.getResponseBody().write(("part " + part + "\n").getBytes(StandardCharsets.UTF_8));
                    exchange.getResponseBody().flush();
                    pause(300);
                }
                return;
            }
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
