package nl.rits.local.post;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.Executors;

/** A program of its own: takes every mail on loopback and shows the newest hundreds on a page. Keeps them in memory. */
public final class MailCatcher {
    private MailCatcher() {}

    /** @param arguments port for mail, port of the page */
    public static void main(String[] arguments) throws IOException {
        var smtp =
                new GreenMail(new ServerSetup(Integer.parseInt(arguments[0]), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        smtp.start();
        var loopback = new InetSocketAddress(InetAddress.getByName("127.0.0.1"), Integer.parseInt(arguments[1]));
        var web = HttpServer.create(loopback, 0);
        web.createContext("/", new MailPages(new Mailbox(smtp)));
        web.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        web.start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            web.stop(0);
            smtp.stop();
        }));
    }
}
