package org.trainmark.bench.run;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.trainmark.bench.fork.Handoff;
import org.trainmark.bench.fork.steps.OwnCost;
import org.trainmark.bench.plan.Plan;
import org.trainmark.bench.suite.Suite;
import org.trainmark.bench.worker.LocatedWorker;
import org.trainmark.bench.worker.Worker;
import org.trainmark.core.data.load.DataDirectories;
import org.trainmark.results.Commit;
import org.trainmark.results.RunInfo;
import org.trainmark.results.log.RunDirectory;
import org.trainmark.results.log.RunWriter;
import org.trainmark.results.log.TrialLog;
import org.trainmark.results.stats.Estimate;
import org.trainmark.results.stats.SpentLooks;

/** One start of a run: from a checked suite to the last trial in the log. */
public final class Execution {

    private final Suite suite;
    private final Plan plan;
    private final KnownRuns known;
    private final SortedMap<String, String> provenance;
    private final SortedMap<String, String> ownSettings;
    private final Map<String, String> environment;
    private final Workplace workplace;
    private final Watcher watcher;

    /**
     * Prepares a start.
     *
     * @param plan chooses the trials
     * @param known runs that a search starts with
     * @param settings of the whole run, beside the suite's
     * @param provenance of data and versions; the machine's is added
     * @param environment variables of every trial's JVM
     * @param workplace where trials run
     */
    public Execution(
            Suite suite,
            Plan plan,
            KnownRuns known,
            SortedMap<String, String> settings,
            SortedMap<String, String> provenance,
            Map<String, String> environment,
            Workplace workplace,
            Watcher watcher) {
        this.suite = suite;
        this.plan = plan;
        this.known = known;
        ownSettings = suite.settings();
        ownSettings.putAll(settings);
        this.provenance = HostFacts.ofProcess();
        this.provenance.putAll(provenance);
        this.environment = Map.copyOf(environment);
        this.workplace = workplace;
        this.watcher = watcher;
    }

    /**
     * Returns the variables by which every trial's JVM finds the data of a suite.
     *
     * @param directory that relative paths start from
     * @param dataDirectory where to look for data sets first
     */
    public static Map<String, String> trialVariables(Path directory, Optional<Path> dataDirectory) {
        Map<String, String> variables = new HashMap<>();
        variables.put(Handoff.DIRECTORY, directory.toAbsolutePath().toString());
        dataDirectory.ifPresent(first ->
                variables.put(DataDirectories.VARIABLE, first.toAbsolutePath().toString()));
        return variables;
    }

    /** Measures what recording a step costs, in nanoseconds. */
    public static Estimate recordingNanosPerStep() {
        return OwnCost.nanosPerStep();
    }

    /**
     * Runs what the directory's log does not hold yet.
     *
     * @param goOn what to type to go on after an interruption
     * @throws OtherRunException if the directory holds trials that are none of this plan's, or of another machine, or
     *     if another benchmark is running on this machine
     */
    public Tally run(Path root, String goOn) {
        if (!RunDirectory.isRun(root)) {
            known.requireThere();
        }
        return workplace.holding(root, watcher::warn, () -> runAlone(root, goOn));
    }

    private Tally runAlone(Path root, String goOn) {
        try (RunWriter writer = RunDirectory.openForWriting(root)) {
            Workplace.Prepared place = prepared(writer);
            // In this order, since the end of a stop is not returned from.
            try (Stop stop = new Stop(
                            place::endAll,
                            () -> watcher.warn("stopped; every trial that ended is kept. To go on: " + goOn));
                    place) {
                return runPrepared(writer, place, stop);
            }
        }
    }

    private Workplace.Prepared prepared(RunWriter writer) {
        Optional<RunInfo> begun =
                writer.resumes() ? Optional.of(writer.directory().info()) : Optional.empty();
        return workplace.prepare(suite, writer.directory(), begun, environment, watcher::warn);
    }

    private Tally runPrepared(RunWriter writer, Workplace.Prepared place, Stop stop) {
        provenance.putAll(place.machine());
        EarlierStarts earlier = new EarlierStarts(writer, plan, provenance, watcher);
        earlier.takeOver(known, suite);
        try (TrialLog log = writer.openLog(watcher::warn)) {
            earlier.requireSameRun(log.earlier());
            Instant begun = begun(writer);
            SortedMap<String, String> settings = settings(writer);
            PlanRun run = planRun(place, log, stop);
            tellOfStart(writer, run, place);
            SortedMap<String, String> facts = earlier.provenance(!run.isOver());
            writer.writeInfo(info(run.tally(), begun, and(settings, run.remarks()), facts));
            Tally tally = run.run();
            writer.writeInfo(info(tally, begun, and(settings, run.remarks()), facts));
            return tally;
        }
    }

    private static SortedMap<String, String> and(SortedMap<String, String> settings, SortedMap<String, String> more) {
        SortedMap<String, String> all = new TreeMap<>(settings);
        all.putAll(more);
        return all;
    }

    private PlanRun planRun(Workplace.Prepared place, TrialLog log, Stop stop) {
        Worker worker = new LocatedWorker(place.worker(), commit());
        Progress progress = watcher.progress(new TrialLine(Labels.among(suite), suite.target()), worker);
        return new PlanRun(suite, plan, worker, place.room(), log, progress, stop);
    }

    /** Returns the commit of this start, which a trial of another start may not have. */
    private SortedMap<String, String> commit() {
        SortedMap<String, String> commit = new TreeMap<>(provenance);
        commit.keySet().retainAll(Set.of(Commit.DESCRIBED, Commit.HASH));
        return commit;
    }

    private void tellOfStart(RunWriter writer, PlanRun run, Workplace.Prepared place) {
        Tally tally = run.tally();
        if (writer.resumes()) {
            watcher.tell("going on with %s, which has %s"
                    .formatted(writer.directory().root(), tally.extent().progress(tally.ended())));
        }
        if (!run.isOver()) {
            CheckpointSpace.sentence(
                            suite.cells(),
                            tally.extent(),
                            writer.directory().checkpoints().toString())
                    .ifPresent(watcher::tell);
            place.notices().forEach(watcher::tell);
        }
    }

    private static Instant begun(RunWriter writer) {
        return writer.resumes() ? writer.directory().info().createdAt() : Instant.now();
    }

    private RunInfo info(
            Tally tally, Instant begun, SortedMap<String, String> settings, SortedMap<String, String> facts) {
        return new RunInfo(
                suite.name(),
                suite.question(),
                suite.text(),
                suite.textSha256(),
                varying(),
                tally.extent(),
                suite.target(),
                begun,
                settings,
                facts);
    }

    private List<String> varying() {
        List<String> varying = new ArrayList<>(suite.varying());
        varying.addAll(plan.axes());
        return varying;
    }

    /** Returns the settings of the run; what earlier starts of it spent on looks stays spent. */
    private SortedMap<String, String> settings(RunWriter writer) {
        SpentLooks before =
                writer.resumes() ? SpentLooks.of(writer.directory().info().settings()) : SpentLooks.NONE;
        SortedMap<String, String> all = new TreeMap<>(ownSettings);
        all.putAll(before.and(SpentLooks.of(ownSettings).at()).settings());
        return all;
    }
}
