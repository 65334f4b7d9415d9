package org.trainmark.bench.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trainmark.bench.suite.setting.Settings;
import org.trainmark.bench.suite.workload.DataInspector;
import org.trainmark.bench.suite.yaml.InvalidSuiteException;
import org.trainmark.core.data.DataSource;
import org.trainmark.core.optimizer.EditedSchedule;
import org.trainmark.core.optimizer.Schedule;
import org.trainmark.results.log.RunDirectory;

class SuiteFileIT {

    private final SuiteFile files = new SuiteFile(Suites::facts, Suites.EQUIPMENT);

    static Stream<String> everyBuiltInSuite() {
        return SuiteFile.builtIn().stream();
    }

    @ParameterizedTest
    @MethodSource("everyBuiltInSuite")
    void readsEveryBuiltInSuiteAndItsQuestion(String name) {
        // The other profiles of a suite are read too, but the classes that they need may not have been built.
        Suite suite = files.read(name, List.of("profile=cpu"));

        assertThat(suite.name()).isEqualTo(name);
        assertThat(suite.question()).endsWith("?");
        assertThat(suite.cells()).isNotEmpty();
    }

    @Test
    void asksTheSameAsAPublishedRunOfBefore() {
        RunDirectory published = RunDirectory.open(Path.of("../results/published/quickstart"));

        assertThat(files.read("quickstart", List.of()).settings())
                .isEqualTo(published.info().settings());
    }

    @Test
    void triesEveryScheduleThereIsButThoseThatOnlyAPersonMakes() {
        List<Class<?>> made = new ArrayList<>(List.of(Schedule.class.getPermittedSubclasses()));
        made.remove(EditedSchedule.class);
        Suite suite = files.read("schedules", List.of());

        assertThat(suite.cells().stream()
                        .<Class<?>>map(cell -> Settings.parse(cell.settings().texts())
                                .training()
                                .schedule()
                                .getClass()))
                .containsExactlyInAnyOrderElementsOf(made);
    }

    @Test
    void looksForFilesFromItsOwnDirectoryAndKeepsTheirPathsAsTheyAreWritten(@TempDir Path directory)
            throws IOException {
        Path file = Files.writeString(directory.resolve("mine.yaml"), Suites.SMALL);
        List<DataSource> asked = new ArrayList<>();
        DataInspector inspector = request -> {
            asked.add(request.source());
            return Suites.facts(request);
        };

        Suite suite = new SuiteFile(inspector, Suites.EQUIPMENT)
                .read(file.toString(), List.of("data={csv: {file: ../x.csv, target: y, task: classification}}"));

        assertThat(suite.cells().get(0).settings().texts().get("data")).contains("file: ../x.csv");
        assertThat(asked)
                .contains(
                        new DataSource.Csv(directory.resolveSibling("x.csv"), "y", DataSource.Csv.Kind.CLASSIFICATION));
    }

    @Test
    void namesTheBuiltInSuitesWhereThereIsNone() {
        assertThatExceptionOfType(InvalidSuiteException.class)
                .isThrownBy(() -> files.read("quikstart", List.of()))
                .withMessage(
                        "quikstart: is neither a file nor a built-in suite; these are batch-throughput, "
                                + "copy, cpu-settings, cuda, cuda-cnn, cuda-wide, digits, engines, engines-cnn, engines-residual, engines-transformer, fashion, fashion-cnn, memory, mnist, quickstart, "
                                + "residual, schedules, transformer, transformer-memory, tune-digits, tune-fashion, watch; did you mean 'quickstart'?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "a\0b", "no/such/file.yaml"})
    void refusesWhatIsNoSuite(String name) {
        assertThatExceptionOfType(InvalidSuiteException.class).isThrownBy(() -> files.read(name, List.of()));
    }

    @Test
    void refusesAFileThatIsNotText(@TempDir Path directory) throws IOException {
        Path file = Files.write(directory.resolve("bad.yaml"), new byte[] {(byte) 0xff, 'a'});

        assertThatExceptionOfType(InvalidSuiteException.class)
                .isThrownBy(() -> files.read(file.toString(), List.of()))
                .withMessageEndingWith("bad.yaml: is not text in UTF-8");
    }
}
