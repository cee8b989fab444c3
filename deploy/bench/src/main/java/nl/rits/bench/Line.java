package nl.rits.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.List;
import java.util.Locale;

/** One open connection over which requests go one after another, so that no thread of a client is measured with what it asks. */
final class Line implements AutoCloseable {

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;

    Line(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
        out = socket.getOutputStream();
    }

    /** @return how many bytes the body of the answer has */
    int get(String path, String token) throws IOException {
        out.write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept: application/json\r\nAuthorization: Bearer "
                        + token + "\r\n\r\n")
                .getBytes(US_ASCII));
        var status = line();
        if (!status.startsWith("HTTP/1.1 200")) {
            throw new IllegalStateException(path + " answered " + status);
        }
        var length = -1;
        for (var header = line(); !header.isEmpty(); header = line()) {
            if (header.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                length = Integer.parseInt(
                        header.substring(header.indexOf(':') + 1).strip());
            }
        }
        return length >= 0 ? skip(length) : chunks();
    }

    /** Seconds per request, over so many, of these in turn. */
    double time(List<String> paths, String token, int requests) throws IOException {
        var before = System.nanoTime();
        for (var i = 0; i < requests; i++) {
            get(paths.get(i % paths.size()), token);
        }
        return (System.nanoTime() - before) / 1e9 / requests;
    }

    private int chunks() throws IOException {
        var bytes = 0;
        while (true) {
            var size = Integer.parseInt(line(), 16);
            bytes += skip(size);
            line();
            if (size == 0) {
                return bytes;
            }
        }
    }

    private int skip(int bytes) throws IOException {
        in.skipNBytes(bytes);
        return bytes;
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("the service hung up");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
