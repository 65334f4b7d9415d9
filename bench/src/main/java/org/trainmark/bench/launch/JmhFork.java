package org.trainmark.bench.launch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.runner.CompilerHints;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.trainmark.bench.fork.Handoff;
import org.trainmark.bench.fork.RungAnswers;
import org.trainmark.bench.fork.TrainingBenchmark;
import org.trainmark.bench.suite.measure.CheckpointChoice;
import org.trainmark.bench.suite.measure.Measure;
import org.trainmark.bench.suite.measure.RangeTestFormat;
import org.trainmark.bench.suite.measure.Throughput;
import org.trainmark.bench.suite.setting.Setting;
import org.trainmark.bench.suite.setting.Settings;
import org.trainmark.bench.worker.TrialRequest;

/** Has JMH run one trial in a fork of its own. */
final class JmhFork {

    private static final Duration LONGEST_ITERATION = Duration.ofSeconds(1);

    static {
        // JMH finds out on its first run, and a second thread could see that half done.
        CompilerHints.printWarnings(new PrintStream(OutputStream.nullOutputStream(), false, UTF_8));
    }

    private JmhFork() {}

    /**
     * What a fork starts from and what it prints to.
     *
     * @param handoff directory that it hands findings over in
     * @param judged whether it waits there for answers
     * @param watched where its training is kept if somebody watches that; empty if nobody does
     * @param checkpoint from which its training goes on; empty if it begins
     */
    record Places(
            JvmLaunch launch,
            Optional<Path> classArchive,
            Path handoff,
            boolean judged,
            Optional<Path> watched,
            Optional<Path> checkpoint,
            Path log) {}

    /**
     * Runs to the fork's end, good or bad; of a bad one JMH has nothing to tell. Returns why it could not run the fork,
     * in its own words, which are in the log too; empty if it could. Several threads may run a fork each: of JMH 1.37's
     * state they share a set of temporary files alone, of which two threads may lose one between them, and that is
     * deleted when this process ends.
     */
    static Optional<String> run(TrialRequest request, Places places) {
        Measure measure = request.measure();
        ChainedOptionsBuilder options = new OptionsBuilder()
                .forks(1)
                .jvm(places.launch().script().toString())
                .jvmArgs(jvmFlags(places, measure.checkpoint()).toArray(String[]::new))
                .verbosity(VerboseMode.NORMAL)
                .timeout(TimeValue.milliseconds(request.timeout().toMillis()))
                .param("engine", request.profile().engine())
                .param("device", request.profile().device().toString());
        parameters(request.settings()).forEach(options::param);
        measure.convergence().ifPresent(convergence -> options.param("convergence", convergence.toText()));
        measure.rangeTest().ifPresent(test -> options.param("rangeTest", RangeTestFormat.write(test)));
        measure.throughput()
                .ifPresentOrElse(
                        throughput -> steps(options, throughput),
                        () -> once(options, measure.rangeTest().isPresent() ? "rangeTest" : "train"));
        return run(options.build(), places.log());
    }

    /** Whatever keeps JMH from running a JVM is a result of the trial: no JVM there, no process more, no memory. */
    private static Optional<String> run(Options options, Path log) {
        try (PrintStream out = ForkLog.open(log)) {
            try {
                new Runner(options, OutputFormatFactory.createFormatInstance(out, VerboseMode.NORMAL)).run();
                return Optional.empty();
            } catch (RunnerException | RuntimeException | OutOfMemoryError e) {
                String why = chain(e);
                // JMH closes what it prints to.
                ForkLog.append(log, why);
                return Optional.of(why);
            }
        }
    }

    private static String chain(Throwable failure) {
        StringBuilder words = new StringBuilder();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            words.append(words.isEmpty() ? "" : "\n").append(cause);
        }
        return words.toString();
    }

    private static void steps(ChainedOptionsBuilder options, Throughput throughput) {
        long millis = throughput.measure().toMillis();
        int iterations = (int) Math.max(1, Math.min(5, millis / LONGEST_ITERATION.toMillis()));
        long warmupMillis = throughput.warmup().toMillis();
        options.include(pattern("step"))
                .mode(Mode.Throughput)
                .warmupIterations(warmupMillis > 0 ? 1 : 0)
                .warmupTime(TimeValue.milliseconds(warmupMillis))
                .measurementIterations(iterations)
                .measurementTime(TimeValue.milliseconds(Math.max(1, millis / iterations)));
    }

    private static void once(ChainedOptionsBuilder options, String method) {
        options.include(pattern(method)).warmupIterations(0).measurementIterations(1);
    }

    private static String pattern(String method) {
        return "^" + TrainingBenchmark.class.getName().replace(".", "\\.") + "\\." + method + "$";
    }

    private static Map<String, String> parameters(Settings settings) {
        Map<String, String> texts = new TreeMap<>(settings.texts());
        texts.remove(Setting.PROFILE.name());
        Map<String, String> parameters = new TreeMap<>();
        texts.forEach((name, text) -> parameters.put(camelCase(name), text));
        return parameters;
    }

    private static String camelCase(String name) {
        int dash = name.indexOf('-');
        return dash < 0
                ? name
                : name.substring(0, dash)
                        + Character.toUpperCase(name.charAt(dash + 1))
                        + camelCase(name.substring(dash + 2));
    }

    private static List<String> jvmFlags(Places places, CheckpointChoice asked) {
        List<String> flags = new ArrayList<>();
        flags.add("-XX:ErrorFile=" + ForkLog.errorFile(places.log()));
        flags.add("-D" + Handoff.PROPERTY + "=" + places.handoff());
        if (places.judged()) {
            flags.add("-D" + RungAnswers.PROPERTY + "=true");
        }
        places.watched().ifPresent(file -> flags.add("-D" + Handoff.WATCHED + "=" + file.toAbsolutePath()));
        places.checkpoint().ifPresent(file -> flags.add("-D" + Handoff.CHECKPOINT + "=" + file.toAbsolutePath()));
        if (asked != CheckpointChoice.NONE) {
            flags.add("-D" + Handoff.ASKED + "=" + asked);
        }
        places.classArchive().ifPresent(archive -> flags.add("-XX:SharedArchiveFile=" + archive));
        return places.launch().flags(flags);
    }
}
