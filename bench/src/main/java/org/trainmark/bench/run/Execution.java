package org.trainmark.bench.run;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.trainmark.bench.fork.OwnCost;
import org.trainmark.bench.launch.ForkedTrialRunner;
import org.trainmark.bench.launch.Scratch;
import org.trainmark.bench.launch.TrialRunner;
import org.trainmark.bench.suite.Suite;
import org.trainmark.bench.suite.Trial;
import org.trainmark.results.Extent;
import org.trainmark.results.RunInfo;
import org.trainmark.results.Target;
import org.trainmark.results.TrialReport;
import org.trainmark.results.Tries;
import org.trainmark.results.log.RunDirectory;
import org.trainmark.results.log.RunWriter;
import org.trainmark.results.log.TrialLog;
import org.trainmark.results.stats.Estimate;

/** One start of a run: from a checked suite to the last trial in the log. */
public final class Execution {

    private final Suite suite;
    private final SortedMap<String, String> provenance;
    private final Map<String, String> environment;
    private final PrintWriter messages;
    private final OptionalInt columns;
    private MoreTrials more = MoreTrials.NONE;
    private int looks = 1;

    /**
     * Prepares a start.
     *
     * @param provenance of data and versions; the machine's is added
     * @param environment variables of every trial's JVM
     * @param messages takes progress and notices
     * @param columns of the terminal that shows messages; empty if there is none
     */
    public Execution(
            Suite suite,
            SortedMap<String, String> provenance,
            Map<String, String> environment,
            PrintWriter messages,
            OptionalInt columns) {
        this.suite = suite;
        this.provenance = HostFacts.provenance();
        this.provenance.putAll(provenance);
        this.environment = Map.copyOf(environment);
        this.messages = messages;
        this.columns = columns;
    }

    /**
     * Adds trials once those of the suite have ended.
     *
     * @param looksInAll how often the results are looked at in all
     */
    public void addTrials(MoreTrials trials, int looksInAll) {
        more = trials;
        looks = looksInAll;
    }

    /** Measures what recording a step costs, in nanoseconds. */
    public static Estimate recordingNanosPerStep() {
        return OwnCost.nanosPerStep();
    }

    /** Returns how long the whole suite may take, in words. */
    public static String estimate(Suite suite) {
        return TimeEstimate.inWords(suite);
    }

    /**
     * Returns the labels of a suite's trials, in the order in which they run; where several devices have trials at
     * once, device by device, each with its name before the label.
     */
    public static List<String> plan(Suite suite) {
        List<Lane> lanes = lanes(suite);
        return lanes.stream()
                .flatMap(lane -> lane.trials().stream()
                        .map(trial -> Labels.of(trial.cell().values(), trial.repetition()))
                        .map(label -> lanes.size() > 1 ? lane.device() + ": " + label : label))
                .toList();
    }

    /** Returns how many trials of a suite run side by side: one, unless it asks for more and has several devices. */
    public static int atOnce(Suite suite) {
        return lanes(suite).size();
    }

    private static List<Lane> lanes(Suite suite) {
        return Lane.of(TrialOrder.of(suite.trials()), suite.measure());
    }

    /**
     * Runs what the directory's log does not hold yet.
     *
     * @param goOn what to type to go on after an interruption
     * @throws OtherRunException if the directory holds trials that are none of this suite's, or of another machine, or
     *     if another benchmark is running on this machine
     */
    public Tally run(Path root, String goOn) {
        return MachineLock.holding(() -> runAlone(root, goOn));
    }

    private Tally runAlone(Path root, String goOn) {
        List<Trial> trials = TrialOrder.of(suite.trials());
        try (RunWriter writer = RunDirectory.openForWriting(root);
                TrialLog log = writer.openLog(this::notice)) {
            if (writer.resumes()) {
                requireSameRun(writer.directory(), trials, log.earlier());
                notice("going on with %s: %d of %d trials are there"
                        .formatted(root, Tries.counting(log.earlier()).size(), trials.size()));
            }
            if (atOnce(suite) > 1) {
                notice("trials run on %d devices at once: %s"
                        .formatted(
                                atOnce(suite),
                                lanes(suite).stream().map(Lane::device).collect(Collectors.joining(", "))));
            }
            Instant begun = begun(writer);
            writer.writeInfo(info(new Extent(trials.size(), more != MoreTrials.NONE), begun));
            Tally tally = run(trials, writer.directory(), log, goOn);
            if (more != MoreTrials.NONE) {
                writer.writeInfo(info(new Extent(tally.trials(), false), begun));
            }
            return tally;
        }
    }

    private Tally run(List<Trial> trials, RunDirectory directory, TrialLog log, String goOn) {
        Progress progress =
                columns.isPresent() ? new TerminalProgress(messages, columns.getAsInt()) : new PlainProgress(messages);
        try (Stop stop = new Stop(() -> notice("stopped; every trial that ended is kept. To go on: " + goOn));
                Scratch scratch = new Scratch()) {
            TrialRunner runner = new ForkedTrialRunner(suite, directory, scratch, environment);
            return new SuiteRun(runner, log, progress, stop, suite.measure()).run(trials, more);
        }
    }

    private void requireSameRun(RunDirectory directory, List<Trial> trials, List<TrialReport> logged) {
        Set<String> cells = trials.stream().map(trial -> trial.cell().id()).collect(Collectors.toUnmodifiableSet());
        long foreign = logged.stream()
                .filter(result -> !cells.contains(Trial.cellOf(result.id())))
                .count();
        if (foreign > 0) {
            throw new OtherRunException(
                    "%s holds %d trials that are not of this suite with these data and profiles; choose another --out"
                            .formatted(directory.root(), foreign));
        }
        String machine = directory.info().provenance().getOrDefault("cpu", "");
        if (!machine.equals(provenance.get("cpu"))) {
            throw new OtherRunException("%s was begun on %s, and this is %s; choose another --out"
                    .formatted(directory.root(), machine, provenance.get("cpu")));
        }
    }

    private static Instant begun(RunWriter writer) {
        return writer.resumes() ? writer.directory().info().createdAt() : Instant.now();
    }

    private RunInfo info(Extent extent, Instant begun) {
        return new RunInfo(
                suite.name(),
                suite.question(),
                suite.text(),
                suite.textSha256(),
                suite.axes(),
                extent,
                target(),
                begun,
                settings(),
                provenance);
    }

    private SortedMap<String, String> settings() {
        SortedMap<String, String> settings = suite.settings();
        if (looks > 1) {
            settings.put(RunInfo.LOOKS, Integer.toString(looks));
        }
        return settings;
    }

    private Optional<Target> target() {
        return suite.measure()
                .convergence()
                .flatMap(convergence -> convergence.rule().target())
                .map(goal -> new Target(
                        switch (goal.metric()) {
                            case ACCURACY -> Target.Metric.ACCURACY;
                            case LOSS -> Target.Metric.LOSS;
                        },
                        goal.value()));
    }

    private void notice(String text) {
        messages.println("trainmark: " + text);
        messages.flush();
    }
}
