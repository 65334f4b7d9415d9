package org.trainmark.results.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trainmark.results.Confusion;
import org.trainmark.results.CurvePoint;
import org.trainmark.results.Ending;
import org.trainmark.results.Findings;
import org.trainmark.results.Measurement;
import org.trainmark.results.Outcome;
import org.trainmark.results.RangePoint;
import org.trainmark.results.RatePoint;
import org.trainmark.results.StepWindow;
import org.trainmark.results.TrainingEnd;

class FoundSoFarIT {

    private static final CurvePoint FIRST =
            new CurvePoint(0.5, 3, 96, 0.01, 0.02, 0.7, 0.6, OptionalDouble.of(0.9), OptionalDouble.of(0.05));
    private static final CurvePoint ODD =
            new CurvePoint(1, 6, 192, 0.02, 0.04, Double.NaN, Double.POSITIVE_INFINITY, OptionalDouble.empty());

    private static final Confusion CONFUSION =
            new Confusion("test", List.of("a \"cat\"", "dog \u00e9"), List.of(List.of(3, 1), List.of(0, 4)));

    private final Path file;
    private final FindingsWriter writer;

    FoundSoFarIT(@TempDir Path directory) {
        file = directory.resolve("findings.jsonl");
        writer = FindingsWriter.open(file);
    }

    private FoundSoFar found() {
        return FoundSoFar.read(file);
    }

    @Test
    void isEverythingAsItWasTold() {
        Ending ending = new Ending(
                Outcome.DIVERGED,
                Optional.of("two lines\nof \"reason\" \u00e9"),
                Optional.of(TrainingEnd.DIVERGED),
                List.of());
        writer.measured(Map.of("throughput", new Measurement(0.1 + 0.2, "samples/s")));
        writer.evaluated(FIRST);
        writer.rates(List.of(new RatePoint(0, 0.1), new RatePoint(3, 0.05)));
        writer.evaluated(ODD);
        writer.rangeTested(new RangePoint(0.1, 2, 2.5));
        writer.windows(List.of(new StepWindow(10, 1234.5)));
        writer.provenance(Map.of("jvm", "some JVM"));
        writer.confused(CONFUSION);
        writer.ended(ending);

        assertThat(found())
                .isEqualTo(new FoundSoFar(
                        new Findings(
                                new TreeMap<>(Map.of("throughput", new Measurement(0.1 + 0.2, "samples/s"))),
                                List.of(FIRST, ODD),
                                List.of(new RatePoint(0, 0.1), new RatePoint(3, 0.05)),
                                List.of(new RangePoint(0.1, 2, 2.5)),
                                List.of(new StepWindow(10, 1234.5)),
                                new TreeMap<>(Map.of("jvm", "some JVM")),
                                Optional.of(CONFUSION)),
                        Optional.of(ending)));
    }

    @Test
    void leavesATornLineOut() throws IOException {
        writer.evaluated(FIRST);
        Files.writeString(file, "{\"point\":{\"epochs\":1.0,\"st", StandardOpenOption.APPEND);

        assertThat(found()).isEqualTo(new FoundSoFar(curve(FIRST), Optional.empty()));
    }

    @Test
    void takesTheLastWordOfWhatIsToldTwice() {
        writer.measured(Map.of("start", new Measurement(1, "s")));
        writer.measured(Map.of("start", new Measurement(2, "s")));
        writer.ended(Ending.failed(Outcome.CRASHED, "first"));
        writer.ended(Ending.failed(Outcome.OUT_OF_MEMORY, "then"));

        assertThat(found().findings().measurements()).containsEntry("start", new Measurement(2, "s"));
        assertThat(found().ending()).contains(Ending.failed(Outcome.OUT_OF_MEMORY, "then"));
    }

    @Test
    void hasTheRatesAsTheyWereToldLastHoweverTheyWereThinned() {
        List<RatePoint> all = IntStream.range(0, 9)
                .mapToObj(step -> new RatePoint(step, 1.0 / (1 + step)))
                .toList();
        List<RatePoint> thinned = List.of(all.get(0), all.get(2), all.get(4));

        writer.rates(all.subList(0, 5));
        writer.rates(all);
        assertThat(found().findings().rates()).isEqualTo(all);
        writer.rates(thinned);
        assertThat(found().findings().rates()).isEqualTo(thinned);
    }

    @Test
    void writesRatesOnceThatDoNotChange() throws IOException {
        for (int i = 0; i < 3; i++) {
            writer.rates(List.of(new RatePoint(0, 0.1)));
        }

        assertThat(Files.readAllLines(file)).hasSize(1);
    }

    @Test
    void saysWhereWhatItCannotReadIs() throws IOException {
        Files.writeString(file, "{\"ending\": 5}\n");

        assertThatThrownBy(this::found).isInstanceOf(UncheckedIOException.class).hasMessageContaining(file.toString());
    }

    private static Findings curve(CurvePoint... points) {
        return new Findings(
                new TreeMap<>(), List.of(points), List.of(), List.of(), List.of(), new TreeMap<>(), Optional.empty());
    }
}
