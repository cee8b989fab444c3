package nl.rits.local.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Maven copies resources but never takes a removed one away: a migration that was renamed would be found twice. Classes it
 * keeps up to date itself; what is under META-INF is made by the build.
 */
final class Leftovers {
    private Leftovers() {}

    static void remove(Path module) throws IOException {
        var made = module.resolve("target/classes");
        var sources = module.resolve("src/main/resources");
        if (!Files.isDirectory(made)) {
            return;
        }
        try (var files = Files.walk(made)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var name = made.relativize(file);
                if (!name.startsWith("META-INF")
                        && !name.toString().endsWith(".class")
                        && !Files.exists(sources.resolve(name))) {
                    Files.delete(file);
                }
            }
        }
    }
}
