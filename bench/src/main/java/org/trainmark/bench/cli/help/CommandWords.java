package org.trainmark.bench.cli.help;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.trainmark.core.Nearest;

/** The words that other tools have for commands of this one. */
final class CommandWords {

    private static final Map<String, String> OTHERS = byWord(Map.ofEntries(
            Map.entry("ls", List.of("list", "runs", "history", "status", "log", "dir")),
            Map.entry("run", List.of("start", "train", "bench", "benchmark", "measure", "test", "resume", "continue")),
            Map.entry("report", List.of("show", "table", "print", "summary", "results")),
            Map.entry("open", List.of("view", "browse", "html", "plot")),
            Map.entry("compare", List.of("diff", "vs", "regression")),
            Map.entry("init", List.of("new", "create", "generate", "template")),
            Map.entry("recommend", List.of("best", "pick", "choose", "suggest", "optimize", "tune")),
            Map.entry("range-test", List.of("lr", "lr-find", "find-lr", "lr-range-test", "lr-finder")),
            Map.entry("doctor", List.of("info", "check", "env", "devices", "machine", "diagnose")),
            Map.entry("memory", List.of("mem", "batch-size", "max-batch")),
            Map.entry("calibrate", List.of("noise", "power")),
            Map.entry("baseline", List.of("save", "store", "keep")),
            Map.entry("profile list", List.of("profiles")),
            Map.entry("data list", List.of("datasets")),
            Map.entry("data fetch", List.of("download", "fetch")),
            Map.entry("amt", List.of("sagemaker", "aws")),
            Map.entry("--version", List.of("version")),
            Map.entry("help run", List.of("suites"))));

    private CommandWords() {}

    private static Map<String, String> byWord(Map<String, List<String>> byCommand) {
        Map<String, String> words = new TreeMap<>();
        byCommand.forEach((command, others) -> others.forEach(word -> words.put(word, command)));
        return words;
    }

    /** Returns {@code ; did you mean 'ls'?}, or nothing if no command is like a word. */
    static String hint(String word, Collection<String> commands) {
        return Optional.ofNullable(OTHERS.get(word.toLowerCase(Locale.ROOT)))
                .map("; did you mean '%s'?"::formatted)
                .orElseGet(() -> Nearest.hint(word, commands));
    }
}
