package org.trainmark.results.report;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;
import org.trainmark.results.CurvePoint;
import org.trainmark.results.Extent;
import org.trainmark.results.MetricNames;
import org.trainmark.results.Outcome;
import org.trainmark.results.RunInfo;
import org.trainmark.results.Target;
import org.trainmark.results.TrialBuilder;
import org.trainmark.results.TrialReport;
import org.trainmark.results.log.RunDirectory;
import org.trainmark.results.log.RunWriter;
import org.trainmark.results.log.StepHistograms;
import org.trainmark.results.log.TrialLog;

/** A run made up from a model of training, so that reports can be looked at without training anything. */
public final class GeneratedRun {

    private static final List<String> OPTIMIZERS = List.of("sgd", "{momentum: {decay: 0.9}}", "rmsprop", "adam");
    private static final List<Double> BEST_RATES = List.of(0.3, 0.08, 0.004, 0.008);
    private static final List<String> RATES = List.of("0.1", "0.01", "0.001");
    private static final List<String> BATCH_SIZES = List.of("16", "64", "256");
    private static final Instant BEGUN = Instant.parse("2026-01-02T03:04:05Z");
    private static final int STEPS_A_TRIAL = 3000;

    private final RunWriter writer;
    private final int repetitions;
    private final List<Choice> cells;
    private final Random random = new Random(1);
    private int order;

    /** The values of a cell. */
    private record Choice(int optimizer, String rate, String batchSize) {}

    private GeneratedRun(RunWriter writer, int repetitions, List<Choice> cells) {
        this.writer = writer;
        this.repetitions = repetitions;
        this.cells = cells;
    }

    /** Writes a run of 36 cells with so many trials each. */
    public static void write(Path root, int repetitions) {
        List<Choice> grid = new ArrayList<>();
        for (int optimizer = 0; optimizer < OPTIMIZERS.size(); optimizer++) {
            for (String rate : RATES) {
                for (String batchSize : BATCH_SIZES) {
                    grid.add(new Choice(optimizer, rate, batchSize));
                }
            }
        }
        write(root, repetitions, grid);
    }

    /** Writes a run of so many cells with so many trials each, hardly two of which have a learning rate in common. */
    public static void writeScattered(Path root, int cells, int repetitions) {
        Random random = new Random(2);
        List<Choice> points = new ArrayList<>();
        for (int i = 0; i < cells; i++) {
            String rate = Double.toString(Math.exp(Math.log(1e-4) * random.nextDouble()));
            points.add(new Choice(random.nextInt(OPTIMIZERS.size()), rate, BATCH_SIZES.get(random.nextInt(3))));
        }
        write(root, repetitions, points);
    }

    private static void write(Path root, int repetitions, List<Choice> cells) {
        try (RunWriter writer = RunDirectory.openForWriting(root)) {
            new GeneratedRun(writer, repetitions, cells).write();
        }
    }

    private void write() {
        writer.writeInfo(info());
        try (TrialLog log = writer.openLog(notice -> {})) {
            for (int repetition = 0; repetition < repetitions; repetition++) {
                for (Choice cell : cells) {
                    log.append(trial(repetition, cell.optimizer(), cell.rate(), cell.batchSize()));
                }
            }
        }
    }

    private RunInfo info() {
        return new RunInfo(
                "quickstart",
                "Which batch size and optimizer reach 95 % on digits soonest?",
                "# Which batch size and optimizer reach 95 % on digits soonest?\nname: quickstart\n",
                "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                List.of("profile", "optimizer", "learning-rate", "batch-size"),
                new Extent(cells.size() * repetitions, false),
                Optional.of(new Target(Target.Metric.ACCURACY, 0.95)),
                BEGUN,
                new TreeMap<>(),
                new TreeMap<>(Map.of(
                        "machine", "8 cores of some processor, 16 GiB",
                        "jvm", "17.0.15",
                        "nd4j", "1.0.0-M2.1",
                        "blas", "OpenBLAS 0.3.19, 1 thread")));
    }

    private TrialReport trial(int repetition, int optimizer, String rate, String batchSize) {
        TrialBuilder trial = TrialBuilder.trial("%016x".formatted(random.nextLong()))
                .cell(Map.of(
                        "profile",
                        "cpu",
                        "optimizer",
                        OPTIMIZERS.get(optimizer),
                        "learning-rate",
                        rate,
                        "batch-size",
                        batchSize))
                .repetition(repetition)
                .order(order++);
        double tooFast = Math.log(Double.parseDouble(rate) / BEST_RATES.get(optimizer));
        if (tooFast > 2.4 && random.nextDouble() < 0.6) {
            return trial.failed(Outcome.DIVERGED, "the loss became NaN at step " + (40 + random.nextInt(200)))
                    .build();
        }
        if (random.nextDouble() < 0.02) {
            return trial.failed(Outcome.TIMED_OUT, "stopped after 2 minutes", "epoch 11", "epoch 12")
                    .build();
        }
        double aptness = Math.exp(-tooFast * tooFast / 6);
        return completed(trial, optimizer, Integer.parseInt(batchSize), aptness);
    }

    private TrialReport completed(TrialBuilder trial, int optimizer, int batchSize, double aptness) {
        double noise = Math.exp(0.02 * random.nextGaussian());
        double stepSeconds = (35e-6 + 1.1e-6 * batchSize + 4e-6 * optimizer) * noise;
        String id = trial.build().id();
        writeSteps(writer.directory().stepsFile(id), steps(stepSeconds));
        double mebibytes = 420 + 0.4 * batchSize + 9 * random.nextDouble();
        return trial.stepsFile("steps/" + id + ".hlog")
                .measured(MetricNames.THROUGHPUT, batchSize / stepSeconds, "samples/s")
                .measured(MetricNames.PEAK_RESIDENT, mebibytes * (1 << 20), "bytes")
                .curve(curve(aptness, batchSize, stepSeconds))
                .build();
    }

    /** As a trial does, but for looking at all other files each time, which of many trials would take an hour. */
    private static void writeSteps(Path file, Histogram steps) {
        try (OutputStream out = Files.newOutputStream(file)) {
            StepHistograms.writeAll(List.of(steps), steps.getStartTimeStamp(), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Histogram steps(double stepSeconds) {
        Histogram steps = StepHistograms.empty();
        steps.setStartTimeStamp(BEGUN.toEpochMilli());
        steps.setEndTimeStamp(BEGUN.toEpochMilli() + 1000);
        for (int i = 0; i < STEPS_A_TRIAL; i++) {
            double pause = random.nextDouble() < 0.004 ? 1 + 30 * random.nextDouble() : 1;
            steps.recordValue((long) (1e9 * stepSeconds * pause * Math.exp(0.05 * random.nextGaussian())));
        }
        return steps;
    }

    private List<CurvePoint> curve(double aptness, int batchSize, double stepSeconds) {
        List<CurvePoint> curve = new ArrayList<>();
        double accuracy = 0;
        for (int epoch = 1; epoch <= 30 && accuracy < 0.95; epoch++) {
            long step = epoch * (1437L / batchSize);
            double progress = aptness * Math.sqrt((double) step) * Math.sqrt(batchSize + 40.0) / 58 + 0.01 * epoch;
            accuracy = Math.min(0.99, 0.98 - 0.88 * Math.exp(-progress) + 0.008 * random.nextGaussian());
            double seconds = (double) step * stepSeconds;
            double loss = 2.3 * Math.exp(-progress) + 0.05;
            curve.add(new CurvePoint(
                    epoch,
                    step,
                    step * batchSize,
                    seconds,
                    seconds * 1.1,
                    loss,
                    loss * 1.1,
                    OptionalDouble.of(Math.max(0.08, accuracy))));
        }
        return curve;
    }
}
