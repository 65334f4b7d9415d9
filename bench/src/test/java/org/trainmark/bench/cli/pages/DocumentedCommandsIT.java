package org.trainmark.bench.cli.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.trainmark.bench.cli.pages.DocumentedCommand.Program;
import org.trainmark.bench.fork.ConvergenceTrial;
import org.trainmark.bench.fork.RangeTestTrial;
import org.trainmark.bench.fork.ThroughputTrial;
import org.trainmark.bench.profile.BuiltIn;
import org.trainmark.bench.suite.SuiteFile;
import org.trainmark.core.data.KnownDataset;
import picocli.CommandLine.ParseResult;

/** That the commands on the pages of this project are such as the tool accepts. */
class DocumentedCommandsIT {

    private static final Pattern PROFILES = Pattern.compile("(?:axes\\.)?profile=\\[?([^]]*)]?");

    static Stream<DocumentedCommand> ofTrainmark() {
        return DocumentedCommand.all(Program.TRAINMARK);
    }

    static Stream<DocumentedCommand> ofJmh() {
        return DocumentedCommand.all(Program.JMH);
    }

    static Stream<DocumentedCommand> ofMaven() {
        return DocumentedCommand.all(Program.MAVEN);
    }

    @ParameterizedTest
    @MethodSource("ofTrainmark")
    void nameCommandsAndOptionsThatThereAre(DocumentedCommand command) {
        ParseResult leaf = command.parsed();

        assertThat(leaf.commandSpec().subcommands())
                .as("what '%s' needs beside it", leaf.commandSpec().name())
                .isEmpty();
        assertThat(command.positionals("SUITE")).allMatch(DocumentedCommandsIT::isSuiteOrRun);
        assertThat(profiles(command, leaf))
                .allMatch(name -> DocumentedCommand.isPlaceholder(name)
                        || BuiltIn.PROFILES.names().contains(name)
                        || profilesOf(command.page()).contains(name));
        if (leaf.commandSpec().qualifiedName().endsWith("data fetch")) {
            assertThat(command.positionals("NAME"))
                    .allMatch(name -> DocumentedCommand.isPlaceholder(name)
                            || Stream.of(KnownDataset.values())
                                    .anyMatch(set -> set.id().equals(name)));
        }
    }

    private static boolean isSuiteOrRun(String word) {
        return DocumentedCommand.isPlaceholder(word)
                || word.endsWith(".yaml")
                || word.startsWith("runs/")
                || word.startsWith(DocumentedCommand.PUBLISHED)
                || SuiteFile.builtIn().contains(word);
    }

    /** Returns the profiles that suites on a page make, whole or in part. */
    private static Set<String> profilesOf(String page) {
        return Document.read(Document.ROOT.resolve(page)).blocks().stream()
                .filter(block -> block.language().equals("yaml"))
                .flatMap(block -> block.text().lines())
                .filter(line -> line.matches("  [a-z-]+: *(\\{extends: .*)?"))
                .map(line -> line.strip().split(":", 2)[0])
                .collect(Collectors.toSet());
    }

    private static Set<String> profiles(DocumentedCommand command, ParseResult leaf) {
        Set<String> names = new TreeSet<>();
        for (String word : command.words()) {
            PROFILES.matcher(word)
                    .results()
                    .forEach(list -> names.addAll(List.of(list.group(1).split(", ?"))));
        }
        if (leaf.commandSpec().qualifiedName().endsWith("profile show")) {
            names.addAll(command.positionals("NAME"));
        }
        return names;
    }

    @ParameterizedTest
    @MethodSource("ofJmh")
    void nameOptionsAndParametersThatTheBenchmarksHave(DocumentedCommand command) throws Exception {
        Set<String> parameters = Stream.of(ThroughputTrial.class, ConvergenceTrial.class, RangeTestTrial.class)
                .flatMap(state -> Stream.of(state.getFields()))
                .map(Field::getName)
                .collect(Collectors.toSet());

        CommandLineOptions options = new CommandLineOptions(command.arguments());

        assertThat(options.getIncludes())
                .allMatch(name -> name.matches("TrainingBenchmark\\.(step|train|rangeTest)|RecordingBenchmark"));
        for (int i = 0; i < command.words().size(); i++) {
            if (command.words().get(i).equals("-p")) {
                assertThat(parameters).contains(command.words().get(i + 1).split("=", 2)[0]);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("ofMaven")
    void nameProfilesAndModulesOfTheBuild(DocumentedCommand command) throws IOException {
        String poms = Files.readString(Document.ROOT.resolve("pom.xml"))
                + Files.readString(Document.ROOT.resolve("bench/pom.xml"))
                + Files.readString(Document.ROOT.resolve("cuda-profiles/pom.xml"))
                + Files.readString(Document.ROOT.resolve("cuda-profiles/engine/pom.xml"));

        for (String word : command.words()) {
            if (word.startsWith("-P")) {
                assertThat(poms).contains("<id>" + word.substring(2) + "</id>");
            } else if (word.contains("/") || word.equals("cuda-profiles")) {
                assertThat(Document.ROOT.resolve(word)).isDirectory();
            } else if (!word.startsWith("-")) {
                assertThat(word).isIn("verify", "package", "install", "spotless:apply");
            }
        }
    }
}
