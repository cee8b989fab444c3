package nl.rits.local.part;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import nl.rits.local.place.Folders;
import nl.rits.local.place.Place;
import nl.rits.local.place.Port;
import nl.rits.local.process.Child;
import nl.rits.local.process.Program;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.errors.GroupNotEmptyException;
import org.apache.kafka.common.utils.AppInfoParser;

/** The event log: one broker that is its own controller. */
public record Kafka(Place place) implements Part {
    private static final short ONE_COPY = 1;
    private static final int PARTITIONS = 3;
    private static final int TRIES = 100;
    private static final Map<String, String> LAST_STATE_PER_KEY = Map.of("cleanup.policy", "compact");

    public static final List<NewTopic> TOPICS = List.of(
            new NewTopic("parties", PARTITIONS, ONE_COPY).configs(LAST_STATE_PER_KEY),
            new NewTopic("projects", PARTITIONS, ONE_COPY).configs(LAST_STATE_PER_KEY),
            new NewTopic("bottlenecks", PARTITIONS, ONE_COPY).configs(LAST_STATE_PER_KEY),
            new NewTopic("mail", PARTITIONS, ONE_COPY),
            new NewTopic("dead-letters", PARTITIONS, ONE_COPY));

    @Override
    public String name() {
        return "kafka";
    }

    @Override
    public String title() {
        return "Kafka " + AppInfoParser.getVersion();
    }

    @Override
    public Duration patience() {
        return Duration.ofSeconds(180);
    }

    private Path folder() {
        return place.data().resolve("kafka");
    }

    @Override
    public void prepare(Notes notes) throws IOException, InterruptedException {
        if (!Files.isDirectory(folder())) {
            Folders.replace(folder(), this::format);
        }
    }

    private void format(Path draft) throws IOException, InterruptedException {
        var program = new Program(
                java(
                        "kafka.tools.StorageTool",
                        "format",
                        "-t",
                        Uuid.randomUuid().toString(),
                        "-c",
                        settings(draft).toString()),
                Map.of(),
                draft);
        Child.start("kafka-format", program, place.run(), place.log("kafka-format"))
                .finish(Duration.ofMinutes(2), "Formatting Kafka's storage");
    }

    private List<String> java(String main, String... arguments) {
        var command = new ArrayList<>(Java.command(
                64,
                256,
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                "-Dorg.slf4j.simpleLogger.showDateTime=true",
                "-Dorg.slf4j.simpleLogger.dateTimeFormat=HH:mm:ss.SSS",
                "-cp",
                place.jars() + "/*",
                main));
        command.addAll(List.of(arguments));
        return command;
    }

    /** Short sessions, so that a broker that was killed is not waited for when it comes back. */
    private Path settings(Path folder) throws IOException {
        var broker = "127.0.0.1:" + place.port(Port.KAFKA);
        var controller = "127.0.0.1:" + place.port(Port.KAFKA_CONTROLLER);
        return Files.writeString(
                folder.resolve("server.properties"), """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@%2$s
                listeners=PLAINTEXT://%1$s,CONTROLLER://%2$s
                advertised.listeners=PLAINTEXT://%1$s
                controller.listener.names=CONTROLLER
                inter.broker.listener.name=PLAINTEXT
                listener.security.protocol.map=CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT
                log.dirs=%3$s
                auto.create.topics.enable=false
                offsets.topic.replication.factor=1
                offsets.topic.num.partitions=3
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                transaction.state.log.num.partitions=3
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1
                share.coordinator.state.topic.num.partitions=1
                group.initial.rebalance.delay.ms=0
                num.network.threads=2
                num.io.threads=4
                num.recovery.threads.per.data.dir=1
                log.cleaner.dedupe.buffer.size=8388608
                log.segment.bytes=67108864
                log.index.size.max.bytes=1048576
                broker.session.timeout.ms=2000
                broker.heartbeat.interval.ms=500
                """.formatted(broker, controller, folder.resolve("log")));
    }

    @Override
    public Child start() throws IOException {
        var program = new Program(java("kafka.Kafka", settings(folder()).toString()), Map.of(), folder());
        return Child.start(name(), program, place.run(), place.log(name()));
    }

    private Admin admin() {
        return Admin.create(Map.of(
                "bootstrap.servers", place.kafka(),
                "request.timeout.ms", "3000",
                "default.api.timeout.ms", "30000",
                "reconnect.backoff.max.ms", "200"));
    }

    /** First asks for the bare port: the admin client would wait a long time for a broker that is not there yet. */
    @Override
    public boolean ready() throws IOException, ExecutionException, InterruptedException, TimeoutException {
        try (var socket = new java.net.Socket()) {
            socket.connect(new java.net.InetSocketAddress("127.0.0.1", place.port(Port.KAFKA)), 500);
        }
        try (var admin = admin()) {
            return !admin.describeCluster().nodes().get(5, TimeUnit.SECONDS).isEmpty();
        }
    }

    @Override
    public void furnish() throws ExecutionException, InterruptedException, TimeoutException {
        try (var admin = admin()) {
            var there = admin.listTopics().names().get(20, TimeUnit.SECONDS);
            var missing = TOPICS.stream()
                    .filter(topic -> !there.contains(topic.name()))
                    .toList();
            admin.createTopics(missing).all().get(20, TimeUnit.SECONDS);
        }
    }

    /** Removes all events, and what consumers had read of them. */
    public void dropContent() throws ExecutionException, InterruptedException, TimeoutException {
        try (var admin = admin()) {
            var there = admin.listTopics().names().get(20, TimeUnit.SECONDS);
            var ours =
                    TOPICS.stream().map(NewTopic::name).filter(there::contains).toList();
            admin.deleteTopics(ours).all().get(20, TimeUnit.SECONDS);
            for (var group : admin.listGroups().all().get(20, TimeUnit.SECONDS)) {
                forget(admin, group.groupId());
            }
            while (admin.listTopics().names().get(20, TimeUnit.SECONDS).stream().anyMatch(ours::contains)) {
                Thread.sleep(100);
            }
        }
        furnish();
    }

    /** A consumer that was ended by force still counts as a member until its session has run out. */
    private static void forget(Admin admin, String group)
            throws ExecutionException, InterruptedException, TimeoutException {
        for (var left = TRIES; ; left--) {
            try {
                admin.deleteConsumerGroups(List.of(group)).all().get(20, TimeUnit.SECONDS);
                return;
            } catch (ExecutionException failure) {
                if (left == 0 || !(failure.getCause() instanceof GroupNotEmptyException)) {
                    throw failure;
                }
                Thread.sleep(500);
            }
        }
    }
}
