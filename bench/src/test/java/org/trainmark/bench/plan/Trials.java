package org.trainmark.bench.plan;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.trainmark.bench.profile.CpuList;
import org.trainmark.bench.profile.JarFolder;
import org.trainmark.bench.profile.Profile;
import org.trainmark.bench.space.Point;
import org.trainmark.bench.suite.Cell;
import org.trainmark.bench.suite.Suite;
import org.trainmark.bench.suite.Suites;
import org.trainmark.bench.suite.Trial;
import org.trainmark.bench.suite.measure.Convergence;
import org.trainmark.bench.suite.measure.Measure;
import org.trainmark.bench.suite.measure.Repetitions;
import org.trainmark.bench.suite.measure.Throughput;
import org.trainmark.bench.worker.Worker;
import org.trainmark.core.engine.DeviceId;
import org.trainmark.core.engine.Threads;
import org.trainmark.core.train.StoppingRule;
import org.trainmark.results.Origin;
import org.trainmark.results.Outcome;
import org.trainmark.results.TrialReport;

/** Suites, cells and trials to test with. */
public final class Trials {

    /** What all of them measure. */
    public static final Measure MEASURE = Measure.of(new Throughput(Duration.ofSeconds(1), Duration.ofSeconds(2)));

    /** Runs a trial, which tests know by its cell. */
    @FunctionalInterface
    public interface Runner {
        TrialReport run(Trial trial, int order, int earlier);
    }

    private Trials() {}

    /** Returns a worker that runs the trials of a plan. */
    public static Worker worker(Plan plan, Runner runner) {
        return (request, judge) -> {
            TrialReport asked = Results.of(request.key(), Outcome.COMPLETED, Map.of());
            return runner.run(plan.trialOf(asked).orElseThrow(), request.order(), request.earlier());
        };
    }

    /** Returns a plan of trials in the order of a grid. */
    public static GridPlan plan(List<Trial> trials) {
        return new GridPlan(new Origin(GridPlan.NAME, 0, OptionalInt.empty()), trials);
    }

    /** Returns a plan of trials that run again, at most twice, where something spoilt them. */
    public static Plan repeated(List<Trial> trials) {
        return new RepeatDisturbed(plan(trials), 2);
    }

    /** Returns a suite with one axis and a cell for each value from 1. */
    public static Suite suite(int cells, Repetitions repetitions) {
        return suite(IntStream.rangeClosed(1, cells).mapToObj(Trials::cell).toList(), repetitions);
    }

    public static Suite suite(List<Cell> cells, Repetitions repetitions) {
        Suite read = Suites.read(Suites.SMALL);
        return new Suite(
                read.name(),
                read.question(),
                read.text(),
                read.grid(),
                read.search(),
                read.endEarly(),
                MEASURE,
                repetitions,
                read.guard(),
                read.trialTimeout(),
                read.factory(),
                cells);
    }

    /** Returns trials repetition by repetition. */
    public static List<Trial> trials(int cells, int repetitions) {
        List<Trial> trials = new ArrayList<>();
        for (int repetition = 0; repetition < repetitions; repetition++) {
            for (int value = 1; value <= cells; value++) {
                trials.add(new Trial(cell(value), repetition));
            }
        }
        return trials;
    }

    /** Returns trials repetition by repetition, one on each device in each. */
    public static List<Trial> onDevices(List<String> devices, int repetitions) {
        List<Trial> trials = new ArrayList<>();
        for (int repetition = 0; repetition < repetitions; repetition++) {
            for (String device : devices) {
                trials.add(new Trial(cell(device), repetition));
            }
        }
        return trials;
    }

    /** Returns a cell whose trials run on a device. */
    public static Cell cell(String device) {
        return cellOn(device, device);
    }

    /** Returns a cell with an id whose trials run on a device. */
    public static Cell cellOn(String device, String id) {
        Cell usual = cell(1);
        Profile profile = usual.profile();
        Profile there = new Profile(
                "on-" + device,
                profile.engine(),
                DeviceId.of(device),
                profile.classPath(),
                profile.threads(),
                profile.environment(),
                profile.jvm(),
                profile.cpus(),
                profile.java(),
                profile.needs(),
                profile.options());
        return cell(id, "profile", there.name(), there);
    }

    private static Cell cell(String id, String axis, String value, Profile profile) {
        Cell read = Suites.read(Suites.SMALL).cells().get(0);
        return new Cell(id, Point.of(Map.of(axis, value)), read.workload(), read.settings(), profile, MEASURE);
    }

    /** Returns the first trial of a cell whose trainings end by a rule, and measure nothing else. */
    static Trial training(int value, StoppingRule rule) {
        Cell cell = cell(value);
        return new Trial(
                new Cell(
                        cell.id(),
                        cell.point(),
                        cell.workload(),
                        cell.settings(),
                        cell.profile(),
                        Measure.of(new Convergence(rule))),
                0);
    }

    /** Returns a cell of a batch size. */
    public static Cell cell(int value) {
        return cell("cell-" + value, "batch-size", Integer.toString(value), profile(Map.of(), Optional.empty()));
    }

    public static Profile profile(Map<String, String> environment, Optional<CpuList> cpus) {
        return profile(Optional.empty(), environment, cpus);
    }

    public static Profile profile(
            Optional<JarFolder> classPath, Map<String, String> environment, Optional<CpuList> cpus) {
        Threads threads = new Threads(OptionalInt.empty(), OptionalInt.of(1), OptionalInt.of(1));
        return new Profile(
                "mine",
                "nd4j",
                DeviceId.CPU,
                classPath,
                threads,
                new TreeMap<>(environment),
                List.of(),
                cpus,
                Optional.empty(),
                List.of(),
                new TreeMap<>());
    }
}
