package org.trainmark.results.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.trainmark.results.TrialBuilder.trial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trainmark.results.Extent;
import org.trainmark.results.RunInfo;
import org.trainmark.results.Target;
import org.trainmark.results.TrialReport;
import org.trainmark.results.disk.LinkException;

class RunDirectoryIT {

    private static final RunInfo INFO = new RunInfo(
            "quick \"start\"",
            "Which?",
            "name: quick\n",
            "00ff",
            List.of("batch-size", "optimizer"),
            new Extent(12, false),
            Optional.of(new Target(Target.Metric.LOSS, 0.1)),
            Instant.parse("2026-01-02T03:04:05Z"),
            new TreeMap<>(Map.of("loss", "cross-entropy")),
            new TreeMap<>(Map.of("jvm", "17")));

    private final Path parent;

    RunDirectoryIT(@TempDir Path parent) {
        this.parent = parent;
    }

    @Test
    void readsWhatItsWriterWrote() {
        Path root = parent.resolve("runs/first");
        TrialReport trial = trial("a").build();

        try (RunWriter writer = RunDirectory.openForWriting(root)) {
            assertThat(writer.resumes()).isFalse();
            writer.writeInfo(INFO);
            try (TrialLog log = writer.openLog(notice -> {})) {
                log.append(trial);
            }
        }

        RunDirectory directory = RunDirectory.open(root);
        assertThat(directory.info()).isEqualTo(INFO);
        assertThat(directory.trials(notice -> {})).containsExactly(trial);
        assertThat(root).isDirectoryContaining("glob:**/{steps,logs,report}").isDirectoryNotContaining("glob:**.tmp");
    }

    @Test
    void letsOneWriterInAtATime() {
        try (RunWriter writer = RunDirectory.openForWriting(parent)) {
            assertThatExceptionOfType(DirectoryInUseException.class)
                    .isThrownBy(
                            () -> RunDirectory.openForWriting(writer.directory().root()))
                    .withMessageContaining(parent.toString());
        }

        try (RunWriter next = RunDirectory.openForWriting(parent)) {
            assertThat(next.resumes()).isFalse();
        }
    }

    @Test
    void keepsAWriterInAnotherProcessOut() throws Exception {
        Process other = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        LockHolder.class.getName(),
                        parent.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            assertThat(other.getInputStream().read()).isEqualTo('L');

            assertThatExceptionOfType(DirectoryInUseException.class)
                    .isThrownBy(() -> RunDirectory.openForWriting(parent));
        } finally {
            other.destroyForcibly().waitFor();
        }

        try (RunWriter next = RunDirectory.openForWriting(parent)) {
            assertThat(next.directory().root()).isEqualTo(parent);
        }
    }

    @Test
    void refusesToReadWhatIsNotThere() {
        assertThatExceptionOfType(NotARunException.class)
                .isThrownBy(() -> RunDirectory.open(parent.resolve("nowhere")))
                .withMessageContaining("nowhere does not exist");
    }

    @Test
    void refusesToReadADirectoryWithoutARun() {
        assertThatExceptionOfType(NotARunException.class)
                .isThrownBy(() -> RunDirectory.open(parent))
                .withMessageContaining(parent + " is not a run: it has no run.json");
    }

    @Test
    void refusesToWriteAmongSomeoneElsesFiles() throws IOException {
        Files.writeString(parent.resolve("thesis.tex"), "");

        assertThatExceptionOfType(NotARunException.class)
                .isThrownBy(() -> RunDirectory.openForWriting(parent))
                .withMessageContaining("thesis.tex");
        assertThat(parent).isDirectoryNotContaining("glob:**/run.lock");
    }

    @Test
    void namesARunFileThatIsDamaged() throws IOException {
        Files.writeString(parent.resolve("run.json"), "{\"schema\":1");

        assertThatExceptionOfType(UnreadableRunException.class)
                .isThrownBy(() -> RunDirectory.open(parent).info())
                .withMessageContaining("run.json");
    }

    @Test
    void refusesARunOfALaterVersion() throws IOException {
        Files.writeString(parent.resolve("run.json"), "{\"schema\":99}");

        assertThatExceptionOfType(UnreadableRunException.class)
                .isThrownBy(() -> RunDirectory.open(parent).info())
                .withMessageContaining("its schema is 99");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "x/..", "./x/.", "../x", "/"})
    void findsTheFilesThatTrialsNameOnlyInsideWhateverTheRunIsCalled(String root) {
        RunDirectory directory = new RunDirectory(Path.of(root));

        assertThat(directory.stepsName("a")).isEqualTo("steps/a.hlog");
        assertThat(directory.resolve(directory.stepsName("a"))).isEqualTo(directory.stepsFile("a"));
        assertThat(directory.resolve("x/../steps/a.hlog")).isEqualTo(directory.stepsFile("a"));
        assertThat(List.of("../other/a.hlog", "steps/../../a", "..", ".", "", "/etc/passwd", "steps/\0"))
                .allSatisfy(name -> assertThatExceptionOfType(UnreadableRunException.class)
                        .isThrownBy(() -> directory.resolve(name))
                        .withMessageContaining("trials.jsonl: a trial names"));
    }

    @Test
    void readsNoFileThroughALink(@TempDir Path elsewhere) throws IOException {
        Files.writeString(elsewhere.resolve("a.hlog"), "");
        Files.createSymbolicLink(parent.resolve("steps"), elsewhere);
        Files.createSymbolicLink(parent.resolve("b.hlog"), elsewhere.resolve("a.hlog"));
        RunDirectory directory = new RunDirectory(parent);

        assertThat(List.of("steps/a.hlog", "b.hlog"))
                .allSatisfy(name -> assertThatExceptionOfType(UnreadableRunException.class)
                        .isThrownBy(() -> directory.resolve(name))
                        .withMessageContaining("a link"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"steps", "logs", "report", "trials.jsonl", "run.lock"})
    void writesNothingThroughALink(String name, @TempDir Path elsewhere) throws IOException {
        Path root = Files.createDirectory(parent.resolve("run"));
        Files.createSymbolicLink(root.resolve(name), elsewhere.resolve("victim"));

        assertThatExceptionOfType(LinkException.class)
                .isThrownBy(() -> RunDirectory.openForWriting(root))
                .withMessageContaining(name + " is a link");
        assertThat(elsewhere).isEmptyDirectory();

        Files.delete(root.resolve(name));
        // What was refused let go of the directory.
        try (RunWriter next = RunDirectory.openForWriting(root)) {
            assertThat(next.resumes()).isFalse();
        }
    }

    @Test
    void takesALinkToADirectoryForARun() throws IOException {
        Files.createDirectory(parent.resolve("real"));
        Path link = Files.createSymbolicLink(parent.resolve("link"), parent.resolve("real"));

        try (RunWriter writer = RunDirectory.openForWriting(link)) {
            writer.writeInfo(INFO);
        }

        assertThat(RunDirectory.open(parent.resolve("real")).info()).isEqualTo(INFO);
    }
}
