package org.trainmark.bench.cli.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trainmark.bench.cli.HostProcess;
import org.trainmark.bench.cli.InProcess;
import org.trainmark.bench.cli.output.ExitCode;
import org.trainmark.bench.cli.pages.DocumentedCommand.Program;
import org.trainmark.bench.suite.SuiteFile;

/** That those commands on the pages of this project that are quick do what they should. */
class QuickCommandsIT {

    private static final Set<String> OF_SUITES = Set.of("run", "memory", "engines", "range-test", "calibrate");

    private final Path scratch;

    QuickCommandsIT(@TempDir Path scratch) {
        this.scratch = scratch;
    }

    static Stream<DocumentedCommand> ofTrainmark() {
        return DocumentedCommand.all(Program.TRAINMARK);
    }

    @ParameterizedTest
    @MethodSource("ofTrainmark")
    void doWhatIsQuickToDo(DocumentedCommand command) throws IOException {
        String name = command.parsed().commandSpec().name();
        if (command.words().stream().anyMatch(word -> word.startsWith(DocumentedCommand.PUBLISHED))) {
            readsPublishedRun(command, name);
        } else if (Set.of("list", "show").contains(name) && !command.words().contains("history")) {
            assumeTrue(command.words().stream().noneMatch(DocumentedCommand::isPlaceholder));
            assertThat(run(command.arguments()).code()).isEqualTo(ExitCode.FINE);
        } else if (OF_SUITES.contains(name)) {
            assumeTrue(command.positionals("SUITE").stream()
                    .allMatch(suite -> SuiteFile.builtIn().contains(suite)));
            listsTrials(command);
        }
    }

    private void readsPublishedRun(DocumentedCommand command, String name) throws IOException {
        String[] words = command.arguments();
        for (int i = 0; i < words.length; i++) {
            if (words[i].startsWith(DocumentedCommand.PUBLISHED)) {
                words[i] = copied(Document.ROOT.resolve(words[i])).toString();
            }
        }

        HostProcess.Ended ended = run(words);

        assertThat(ended.code())
                .as(ended.err())
                .isIn(
                        switch (name) {
                            case "compare" -> List.of(ExitCode.FINE, ExitCode.REGRESSION, ExitCode.CANNOT_TELL);
                            case "recommend" -> List.of(ExitCode.FINE, ExitCode.CANNOT_TELL);
                            default -> List.of(ExitCode.FINE);
                        });
    }

    private Path copied(Path run) throws IOException {
        Path copy = scratch.resolve(run.getFileName());
        try (Stream<Path> files = Files.walk(run)) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(run.relativize(file).toString()));
            }
        }
        return copy;
    }

    /** Lists what a command would run; what the suite names may lack its data or its jars on this machine. */
    private void listsTrials(DocumentedCommand command) {
        HostProcess.Ended ended = run(
                Stream.concat(command.words().stream(), Stream.of("--dry-run")).toArray(String[]::new));

        assertThat(ended.code()).as(ended.err()).isEqualTo(ended.err().isEmpty() ? ExitCode.FINE : ExitCode.BAD_INPUT);
        assertThat(ended.err().lines().filter(line -> line.matches("(\\S+:\\d+:\\d+|--set \\S+): .*")))
                .allMatch(line -> line.contains("cannot run here") || line.contains("./trainmark data fetch"));
    }

    private HostProcess.Ended run(String... words) {
        return InProcess.run(Map.of("XDG_CACHE_HOME", scratch.resolve("cache").toString()), words);
    }
}
