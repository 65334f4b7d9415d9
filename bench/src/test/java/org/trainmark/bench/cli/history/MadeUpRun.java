package org.trainmark.bench.cli.history;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.trainmark.results.CellKey;
import org.trainmark.results.Circumstances;
import org.trainmark.results.Ending;
import org.trainmark.results.Extent;
import org.trainmark.results.Findings;
import org.trainmark.results.Measurement;
import org.trainmark.results.MetricNames;
import org.trainmark.results.Origin;
import org.trainmark.results.Outcome;
import org.trainmark.results.RunInfo;
import org.trainmark.results.TrainingEnd;
import org.trainmark.results.TrialKey;
import org.trainmark.results.TrialReport;
import org.trainmark.results.When;
import org.trainmark.results.log.RunDirectory;
import org.trainmark.results.log.RunWriter;
import org.trainmark.results.log.TrialLog;

/**
 * A directory of a run of four cells and three repetitions, as a real run leaves it, of which nothing was measured.
 *
 * @param commit what a run's provenance tells of it
 * @param settings of the suite
 */
record MadeUpRun(int number, double samplesPerSecond, Map<String, String> commit, Map<String, String> settings) {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final List<String> BATCHES = List.of("16", "32", "64", "128");
    private static final int REPETITIONS = 3;

    MadeUpRun(int number, double samplesPerSecond, Map<String, String> commit) {
        this(number, samplesPerSecond, commit, Map.of("loss", "cross-entropy"));
    }

    void write(Path directory) {
        Random noise = new Random(number * 7919L);
        try (RunWriter writer = RunDirectory.openForWriting(directory)) {
            writer.writeInfo(info());
            try (TrialLog log = writer.openLog(notice -> {})) {
                for (int i = 0; i < REPETITIONS * BATCHES.size(); i++) {
                    log.append(trial(i, samplesPerSecond * (1 + 0.01 * noise.nextGaussian())));
                }
            }
        }
    }

    private RunInfo info() {
        SortedMap<String, String> provenance = new TreeMap<>(commit);
        provenance.putAll(Map.of("cpu", "a processor", "processors", "2", "arch", "amd64", "data.x", "0f"));
        return new RunInfo(
                "made-up",
                "",
                "name: made-up\n",
                "0123",
                List.of("batch-size"),
                new Extent(REPETITIONS * BATCHES.size(), false),
                Optional.empty(),
                START.plusSeconds(3600L * number),
                new TreeMap<>(settings),
                provenance);
    }

    private TrialReport trial(int i, double speed) {
        String batch = BATCHES.get(i % BATCHES.size());
        int repetition = i / BATCHES.size();
        SortedMap<String, String> axes = new TreeMap<>(Map.of("batch-size", batch));
        SortedMap<String, String> all = new TreeMap<>(axes);
        all.put("profile", "cpu");
        SortedMap<String, Measurement> measured =
                new TreeMap<>(Map.of(MetricNames.THROUGHPUT, new Measurement(speed, "samples/s")));
        return new TrialReport(
                new TrialKey(
                        "b%s-r%d".formatted(batch, repetition), new CellKey(all, axes), repetition, i, Origin.GRID),
                new When(i, START.plusSeconds(3600L * number + i), 1),
                new Ending(Outcome.COMPLETED, Optional.empty(), Optional.of(TrainingEnd.EPOCHS), List.of()),
                new Findings(
                        measured,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        new TreeMap<>(Map.of("jvm", "a JVM")),
                        Optional.empty()),
                new Circumstances(new TreeMap<>(), List.of(), new TreeMap<>()),
                Optional.empty());
    }
}
