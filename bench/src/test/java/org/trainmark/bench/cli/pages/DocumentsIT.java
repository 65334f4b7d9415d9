package org.trainmark.bench.cli.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trainmark.bench.machine.Equipment;
import org.trainmark.bench.plan.Trials;
import org.trainmark.bench.run.LoadedData;
import org.trainmark.bench.suite.SuiteFile;
import org.trainmark.core.data.load.DataDirectories;
import org.trainmark.core.data.load.DataLoader;

/** The suites, the links and the names of types on the pages of this project. */
class DocumentsIT {

    private static final Set<String> OF_JAVA = Set.of("Duration", "ServiceLoader");

    private final Path scratch;

    DocumentsIT(@TempDir Path scratch) {
        this.scratch = scratch;
    }

    static List<Document> documents() {
        return Document.all();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void showSuitesThatCanBeRead(Document page) throws Exception {
        for (Document.Block block : page.blocks()) {
            if (!block.suites().isEmpty() && !block.language().equals("yaml")) {
                makeFiles(block);
            }
            for (String suite : block.suites()) {
                SuiteFile reader = new SuiteFile(
                        new LoadedData(new DataLoader(new DataDirectories(List.of(), scratch))),
                        Equipment.read(Map.of()));

                assertThatCode(() -> reader.read(new SuiteFile.Source(page.name(), suite, scratch), List.of()))
                        .doesNotThrowAnyException();
            }
        }
    }

    /** Does what a block does before it starts Trainmark: its suites need the files that it makes. */
    private void makeFiles(Document.Block block) throws Exception {
        String script = block.text()
                .lines()
                .filter(line -> !line.startsWith("./trainmark"))
                .collect(Collectors.joining("\n"));
        Process shell = new ProcessBuilder("sh", "-ec", script)
                .directory(scratch.toFile())
                .inheritIO()
                .start();
        assertThat(shell.waitFor()).isZero();
    }

    @Test
    void haveSuitesToBeRead() {
        assertThat(documents().stream()
                        .flatMap(page -> page.blocks().stream())
                        .flatMap(block -> block.suites().stream()))
                .hasSizeGreaterThanOrEqualTo(3);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void leadToPlacesThatThereAre(Document page) {
        for (String link : page.links()) {
            String[] parts = link.split("#", 2);
            Path target = parts[0].isEmpty()
                    ? page.file()
                    : page.file().resolveSibling(parts[0]).normalize();
            if (isUnpublished(target)) {
                continue;
            }
            assertThat(target).as(link).exists();
            if (parts.length == 2) {
                assertThat(Document.read(target).anchors()).as(link).contains(parts[1]);
            }
        }
    }

    private static boolean isUnpublished(Path target) {
        Path published = Document.ROOT.resolve(DocumentedCommand.PUBLISHED);
        return target.startsWith(published) && !Files.exists(published);
    }

    @Test
    void nameTypesThatThereAre() throws IOException {
        Set<String> types;
        try (Stream<Path> files = Files.walk(Document.ROOT)) {
            types = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".java"))
                    .map(name -> name.replace(".java", ""))
                    .collect(Collectors.toSet());
        }
        for (String page : List.of("ARCHITECTURE.md", "CONTRIBUTING.md")) {
            List<String> named = Document.read(Document.ROOT.resolve(page)).types();

            assertThat(named).hasSizeGreaterThan(20);
            assertThat(named.stream().filter(name -> !types.contains(name) && !OF_JAVA.contains(name)))
                    .as(page)
                    .isEmpty();
        }
    }

    @Test
    void setEveryVariableThatAForkByHandLacks() {
        String byHand = Document.read(Document.ROOT.resolve("CONTRIBUTING.md")).blocks().stream()
                .map(Document.Block::text)
                .filter(text -> text.contains("TrainingBenchmark"))
                .findFirst()
                .orElseThrow();

        assertThat(Trials.profile(Map.of(), Optional.empty()).environment(2).keySet())
                .isNotEmpty()
                .allSatisfy(variable -> assertThat(byHand).contains(" " + variable + "="));
    }
}
