package org.trainmark.bench.cli.fault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trainmark.bench.cli.HostProcess;
import org.trainmark.bench.cli.InProcess;
import org.trainmark.bench.cli.output.ExitCode;
import org.trainmark.results.report.markup.Steering;

/** Directories of runs whose stored values are changed: commands answer or explain, and write nothing that steers. */
@Tag("fuzz")
class MutatedRunsIT {

    private static final long SEED = Long.getLong("fuzz.seed", 1);
    private static final int COUNT = Integer.getInteger("fuzz.runs", 2_000);
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static final List<String> STRANGE = List.of(
            "null",
            "true",
            "-1",
            "0",
            "1.5",
            "1e400",
            "-1e400",
            "1e-400",
            "99999999999999999999999",
            "2147483647",
            "{}",
            "[]",
            "[null]",
            "{\"a\": null}",
            "{\"a\": {\"value\": null, \"unit\": null}}",
            "\"\"",
            "\"NaN\"",
            "\"Infinity\"",
            "\"1\"",
            "\"text\"",
            "\"\\u0000\"",
            "\"../../../x\"",
            "\"/dev/zero\"",
            "\"\\u001b[2J\\u001b]0;TITLE\\u0007\"",
            "\"\\u009b31m\\u007f\"",
            "\"\\u202e\\u2066\\u200b\\u2028\\u2029\\u0085\"",
            "\"\\ud800\"",
            "\"\\ufffe\\uffff\\ufeff\"",
            "\"\\r\\nforged: line\\n\"",
            "\"=cmd|'/C calc'!A0\"",
            "\"\\t=1+1\"",
            "\"<script>alert(1)</script>\"",
            "\"@user #1 http://x.y `a` | [y]: http://z \\\\\"",
            "\"> x\"",
            "\"{a: {b: 1}, c\"",
            "\"" + "x".repeat(2000) + "\"",
            "[".repeat(5_000) + "]".repeat(5_000));

    private final Random random = new Random(SEED);
    private final Path directory;
    private final Path run;
    private final List<String> failures = new ArrayList<>();

    MutatedRunsIT(@TempDir Path directory) {
        this.directory = directory;
        run = directory.resolve("run");
    }

    @BeforeEach
    void makeARun() {
        StoredRuns.write(run);
        StoredRuns.write(directory.resolve("other"));
    }

    @Test
    void areReadOrExplained() throws IOException {
        byte[] info = Files.readAllBytes(run.resolve("run.json"));
        List<String> lines = Files.readAllLines(run.resolve("trials.jsonl"));
        for (int i = 0; i < COUNT; i++) {
            Files.write(run.resolve("run.json"), info);
            Files.write(run.resolve("trials.jsonl"), lines);
            String change = random.nextInt(3) == 0 ? changeInfo() : changeTrials(lines);
            check(change);
        }
        assertThat(failures).isEmpty();
    }

    @Test
    void withDamagedStepTimesAreReadOrExplained() throws IOException {
        Path steps = run.resolve("steps").resolve("a-r0.hlog");
        byte[] whole = Files.readAllBytes(steps);
        for (int i = 0; i < COUNT / 4; i++) {
            byte[] damaged = whole.clone();
            for (int change = random.nextInt(4); change >= 0; change--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            }
            Files.write(steps, damaged);
            check("bytes of the step times");
        }
        assertThat(failures).isEmpty();
    }

    private String changeInfo() throws IOException {
        Path file = run.resolve("run.json");
        JsonNode tree = MAPPER.readTree(Files.readAllBytes(file));
        return changed(tree, text -> write(file, text));
    }

    private String changeTrials(List<String> lines) throws IOException {
        int at = random.nextInt(lines.size());
        return changed(MAPPER.readTree(lines.get(at)), text -> {
            List<String> changed = new ArrayList<>(lines);
            changed.set(at, text);
            write(run.resolve("trials.jsonl"), String.join("\n", changed) + "\n");
        });
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text, UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Puts a strange value in place of one of a tree, or a strange key beside it. */
    private String changed(JsonNode tree, Consumer<String> write) throws IOException {
        List<JsonNode> parents = new ArrayList<>();
        collect(tree, parents);
        JsonNode parent = parents.get(random.nextInt(parents.size()));
        String mark = "\"@@@\"";
        String key = "";
        if (parent instanceof ObjectNode object) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            key = random.nextInt(8) == 0 || names.isEmpty()
                    ? "=\u001b]\u202e<b>@x"
                    : names.get(random.nextInt(names.size()));
            object.put(key, "@@@");
        } else {
            ArrayNode array = (ArrayNode) parent;
            array.add("@@@");
            array.remove(random.nextInt(array.size()) - 1);
        }
        String word = STRANGE.get(random.nextInt(STRANGE.size()));
        write.accept(MAPPER.writeValueAsString(tree).replace(mark, word));
        return key + " := " + (word.length() > 300 ? word.substring(0, 300) : word);
    }

    private static void collect(JsonNode node, List<JsonNode> parents) {
        if (node.isContainerNode() && !node.isEmpty()) {
            parents.add(node);
        }
        node.forEach(child -> collect(child, parents));
    }

    private void check(String change) throws IOException {
        String junit = directory.resolve("junit.xml").toString();
        List<List<String>> commands = List.of(
                List.of("report", run.toString()),
                List.of("compare", run.toString(), directory.resolve("other").toString()),
                List.of("compare", directory.resolve("other").toString(), run.toString(), "--junit", junit),
                List.of("compare", run.toString(), run.toString(), "--markdown", "-", "--json", "-"),
                List.of("recommend", run.toString()),
                List.of("audit", run.toString(), "--orders", "2", "--watched", run.toString()));
        List<String> command = commands.get(random.nextInt(commands.size()));
        Files.deleteIfExists(Path.of(junit));
        HostProcess.Ended ended =
                InProcess.run(Map.of("XDG_CACHE_HOME", directory.toString()), command.toArray(String[]::new));
        try {
            assertThat(ended.err()).doesNotContain("\tat ", "com.fasterxml", "Cannot invoke", "java.");
            assertThat(ended.code()).isNotEqualTo(ExitCode.TRIAL_FAILED);
            assertSafe("standard output", ended.out());
            assertSafe("standard error", ended.err());
            checkFiles(junit);
        } catch (AssertionError e) {
            failures.add("seed %d, %s after %s:%n%s%n%s".formatted(SEED, command, change, e.getMessage(), ended.err()));
        }
    }

    private void checkFiles(String junit) throws IOException {
        try (Stream<Path> files = Files.list(run.resolve("report"))) {
            for (Path file : files.toList()) {
                assertSafe(file.toString(), Files.readString(file, UTF_8));
            }
        }
        if (Files.exists(Path.of(junit))) {
            assertWellFormed(Files.readAllBytes(Path.of(junit)));
        }
    }

    private static void assertWellFormed(byte[] xml) {
        try {
            DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(xml));
        } catch (Exception e) {
            throw new AssertionError(new String(xml, UTF_8), e);
        }
    }

    private static void assertSafe(String what, String text) {
        String kept = text.replace("\t", " ").replace("\r", " ");
        assertThat(kept).as(what).isEqualTo(Steering.blankedLines(kept));
        if (what.endsWith(".html") || what.endsWith(".md")) {
            assertThat(text).as(what).doesNotContain("<script>alert");
        }
        if (what.endsWith(".csv")) {
            assertThat(text).as(what).doesNotContainPattern("(?m)(^|,)\"?[=@]");
        }
    }
}
