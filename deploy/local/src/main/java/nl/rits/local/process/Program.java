package nl.rits.local.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What to run, where, and with which additions to the environment. */
public record Program(List<String> command, Map<String, String> environment, Path folder) {}
