package org.trainmark.bench.run;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.trainmark.bench.profile.CpuList;
import org.trainmark.bench.profile.JarFolder;
import org.trainmark.bench.profile.Precision;
import org.trainmark.bench.profile.Profile;
import org.trainmark.bench.suite.Cell;
import org.trainmark.bench.suite.Suite;
import org.trainmark.bench.suite.Trial;
import org.trainmark.bench.suite.measure.Measure;
import org.trainmark.bench.suite.measure.Throughput;
import org.trainmark.bench.suite.setting.Settings;
import org.trainmark.results.CellKey;
import org.trainmark.results.Circumstances;
import org.trainmark.results.Disturbance;
import org.trainmark.results.Ending;
import org.trainmark.results.Findings;
import org.trainmark.results.Measurement;
import org.trainmark.results.Outcome;
import org.trainmark.results.TrialReport;
import org.trainmark.results.When;

/** Suites, trials and results to test with. */
public final class Trials {

    private Trials() {}

    /** Returns a suite with one axis and a cell for each value from 1. */
    static Suite suite(int cells, Measure measure) {
        return suite(IntStream.rangeClosed(1, cells).mapToObj(Trials::cell).toList(), measure);
    }

    static Suite suite(List<Cell> cells, Measure measure) {
        return new Suite(
                "small",
                "",
                "name: small",
                List.of("batch-size"),
                measure,
                new TreeMap<>(),
                Duration.ofMinutes(1),
                cells);
    }

    /** Returns trials repetition by repetition. */
    static List<Trial> trials(int cells, int repetitions) {
        List<Trial> trials = new ArrayList<>();
        for (int repetition = 0; repetition < repetitions; repetition++) {
            for (int value = 1; value <= cells; value++) {
                trials.add(new Trial(cell(value), repetition));
            }
        }
        return trials;
    }

    /** Returns trials repetition by repetition, one on each device in each. */
    static List<Trial> onDevices(List<String> devices, int repetitions) {
        List<Trial> trials = new ArrayList<>();
        for (int repetition = 0; repetition < repetitions; repetition++) {
            for (String device : devices) {
                trials.add(new Trial(cell(device), repetition));
            }
        }
        return trials;
    }

    /** Returns a cell whose trials run on a device. */
    static Cell cell(String device) {
        Cell usual = cell(1);
        Profile profile = usual.profile();
        Profile there = new Profile(
                "on-" + device,
                profile.engine(),
                device,
                profile.classPath(),
                profile.threads(),
                profile.environment(),
                profile.jvm(),
                profile.cpus(),
                profile.java(),
                profile.needs(),
                profile.precision());
        return new Cell(device, key("profile", there.name()), usual.settings(), there);
    }

    /** Returns how to measure, on several devices at once or one trial at a time. */
    static Measure measure(boolean devicesAtOnce) {
        return new Measure(
                3,
                Optional.of(new Throughput(Duration.ofSeconds(1), Duration.ofSeconds(2))),
                Optional.empty(),
                Optional.empty(),
                2,
                devicesAtOnce);
    }

    private static Cell cell(int value) {
        Map<String, String> texts = Settings.NAMES.stream().collect(Collectors.toMap(name -> name, name -> "1"));
        return new Cell(
                "cell-" + value,
                key("batch-size", Integer.toString(value)),
                new Settings(new TreeMap<>(texts)),
                profile(Map.of(), Optional.empty()));
    }

    /** Returns what results know a cell by that has one axis. */
    static CellKey key(String axis, String value) {
        return new CellKey(new TreeMap<>(), new TreeMap<>(Map.of(axis, value)));
    }

    public static Profile profile(Map<String, String> environment, Optional<CpuList> cpus) {
        return profile(Optional.empty(), environment, cpus);
    }

    public static Profile profile(
            Optional<JarFolder> classPath, Map<String, String> environment, Optional<CpuList> cpus) {
        Profile.Threads threads = new Profile.Threads(OptionalInt.empty(), OptionalInt.of(1), OptionalInt.of(1));
        return new Profile(
                "mine",
                "nd4j",
                "cpu",
                classPath,
                threads,
                new TreeMap<>(environment),
                List.of(),
                cpus,
                Optional.empty(),
                List.of(),
                Precision.FP32);
    }

    /** Returns what became of a completed trial that something disturbed. */
    static TrialReport result(Trial trial, List<Disturbance> disturbances) {
        return result(trial, 0, Outcome.COMPLETED, Map.of(), disturbances);
    }

    /** Returns what became of a completed trial that had its place among all. */
    static TrialReport result(Trial trial, int order) {
        return result(trial, order, Outcome.COMPLETED, Map.of(), List.of());
    }

    /** Returns what became of a trial that took two seconds. */
    static TrialReport result(Trial trial, Outcome outcome, Map<String, Measurement> measurements) {
        return result(trial, 0, outcome, measurements, List.of());
    }

    private static TrialReport result(
            Trial trial,
            int order,
            Outcome outcome,
            Map<String, Measurement> measurements,
            List<Disturbance> disturbances) {
        boolean completed = outcome == Outcome.COMPLETED;
        Optional<String> reason = completed ? Optional.empty() : Optional.of("first line\nsecond line");
        return new TrialReport(
                trial.key(),
                new When(order, Instant.EPOCH, 2),
                new Ending(outcome, reason, Optional.empty(), List.of()),
                new Findings(new TreeMap<>(measurements), List.of(), List.of(), List.of(), List.of(), new TreeMap<>()),
                new Circumstances(new TreeMap<>(), disturbances, new TreeMap<>()),
                Optional.empty());
    }

    static TrialReport result(Trial trial, Outcome outcome) {
        return result(trial, outcome, Map.of());
    }
}
