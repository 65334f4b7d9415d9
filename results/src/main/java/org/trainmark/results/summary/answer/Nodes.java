package org.trainmark.results.summary.answer;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.trainmark.results.CellKey;
import org.trainmark.results.Circumstances;
import org.trainmark.results.CurvePoint;
import org.trainmark.results.Measurement;
import org.trainmark.results.MetricNames;
import org.trainmark.results.TrialReport;
import org.trainmark.results.stats.MeanDifference;
import org.trainmark.results.stats.Medians;
import org.trainmark.results.summary.RunSummary;
import org.trainmark.results.summary.Words;

/**
 * That trials of a run ran on several machines, and how fast each of these was.
 *
 * @param nodes by name
 */
public record Nodes(SortedMap<String, Node> nodes) {

    private static final int FEWEST_BLOCKS = 3;
    private static final double LEVEL = 0.05;

    /** Less matters to nobody. */
    private static final double LEAST = 0.01;

    public Nodes {
        nodes = Collections.unmodifiableSortedMap(new TreeMap<>(nodes));
    }

    /**
     * One machine.
     *
     * @param trials that ran there
     * @param repetitions that these are of
     * @param speed how much faster than the median of all nodes it was, as the logarithm of a ratio, each repetition
     *     one value; empty with fewer than three
     * @param off whether that is more than chance between so many nodes
     */
    public record Node(int trials, int repetitions, Optional<MeanDifference> speed, boolean off) {

        public Node {
            requireNonNull(speed, "speed");
        }
    }

    /** Returns what there is to say of a run; nothing if its trials ran on one machine. */
    public static Optional<Nodes> of(RunSummary run) {
        SortedMap<String, List<TrialReport>> byNode = new TreeMap<>();
        for (TrialReport trial : run.trials()) {
            String node = trial.host().facts().get(Circumstances.NODE);
            if (node != null) {
                byNode.computeIfAbsent(node, name -> new ArrayList<>()).add(trial);
            }
        }
        if (byNode.size() < 2) {
            return Optional.empty();
        }
        Map<CellKey, Double> usual = usual(byNode);
        SortedMap<String, List<Double>> blocks = new TreeMap<>();
        byNode.forEach((name, trials) -> blocks.put(name, blocks(trials, usual)));
        double middle = middle(blocks.values());
        SortedMap<String, Node> nodes = new TreeMap<>();
        byNode.forEach((name, trials) ->
                nodes.put(name, node(trials, blocks.getOrDefault(name, List.of()), middle, byNode.size())));
        return Optional.of(new Nodes(nodes));
    }

    /** One that is off would draw a mean to itself, so that the others seem off too. */
    private static double middle(Collection<List<Double>> blocks) {
        double[] means = blocks.stream()
                .filter(speeds -> !speeds.isEmpty())
                .mapToDouble(Nodes::mean)
                .toArray();
        return means.length == 0 ? 0 : Medians.of(means);
    }

    /** Returns how fast each cell is on the mean node, however many of its trials each has. */
    private static Map<CellKey, Double> usual(Map<String, List<TrialReport>> byNode) {
        Map<CellKey, List<Double>> means = new HashMap<>();
        byNode.values().forEach(trials -> {
            Map<CellKey, List<Double>> speeds = new HashMap<>();
            trials.forEach(trial -> speed(trial)
                    .ifPresent(speed -> speeds.computeIfAbsent(trial.cell(), cell -> new ArrayList<>())
                            .add(speed)));
            speeds.forEach((cell, all) ->
                    means.computeIfAbsent(cell, key -> new ArrayList<>()).add(mean(all)));
        });
        Map<CellKey, Double> usual = new HashMap<>();
        means.forEach((cell, all) -> usual.put(cell, mean(all)));
        return usual;
    }

    /** Returns the logarithm of the speed of a trial: of its steps, or else of its training. */
    private static OptionalDouble speed(TrialReport trial) {
        if (!trial.isCompleted()) {
            return OptionalDouble.empty();
        }
        Optional<Double> rate = trial.measured(MetricNames.THROUGHPUT).map(Measurement::value);
        Optional<Double> pace = trial.curve().stream()
                .map(CurvePoint::trainingSeconds)
                .reduce((before, last) -> last)
                .map(seconds -> 1 / seconds);
        return rate.or(() -> pace).stream()
                .mapToDouble(Math::log)
                .filter(Double::isFinite)
                .findFirst();
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    }

    /** Returns how much faster than usual each repetition was. */
    private static List<Double> blocks(List<TrialReport> trials, Map<CellKey, Double> usual) {
        SortedMap<Integer, List<Double>> byRepetition = new TreeMap<>();
        for (TrialReport trial : trials) {
            OptionalDouble speed = speed(trial);
            if (speed.isPresent()) {
                byRepetition
                        .computeIfAbsent(trial.repetition(), number -> new ArrayList<>())
                        .add(speed.getAsDouble() - usual.getOrDefault(trial.cell(), speed.getAsDouble()));
            }
        }
        return byRepetition.values().stream().map(Nodes::mean).toList();
    }

    private static Node node(List<TrialReport> trials, List<Double> blocks, double middle, int nodes) {
        double[] speeds = blocks.stream().mapToDouble(speed -> speed - middle).toArray();
        Optional<MeanDifference> speed =
                speeds.length < FEWEST_BLOCKS ? Optional.empty() : Optional.of(MeanDifference.fromZero(speeds));
        boolean off = speed.filter(one -> one.p() < LEVEL / nodes && Math.abs(one.value()) > LEAST)
                .isPresent();
        int repetitions = (int)
                trials.stream().mapToInt(TrialReport::repetition).distinct().count();
        return new Node(trials.size(), repetitions, speed, off);
    }

    /** Returns a sentence for each node. */
    public List<String> sentences() {
        return nodes.entrySet().stream()
                .map(node -> sentence(node.getKey(), node.getValue()))
                .toList();
    }

    /** Returns a sentence for each node that is off. */
    public List<String> warnings() {
        return nodes.entrySet().stream()
                .filter(node -> node.getValue().off())
                .map(node -> sentence(node.getKey(), node.getValue()))
                .toList();
    }

    private static String sentence(String name, Node node) {
        return "Node %s ran %s of %s%s%s."
                .formatted(
                        name,
                        Words.count(node.trials(), "trial"),
                        Words.count(node.repetitions(), "repetition"),
                        node.speed().map(Nodes::words).orElse(""),
                        node.off() ? ": it is off, so look after it, or leave it out" : "");
    }

    private static String words(MeanDifference speed) {
        return String.format(
                Locale.ROOT,
                ", in speed %+.1f %% [%+.1f, %+.1f] against the median of the nodes",
                percent(speed.value()),
                percent(speed.interval(1 - LEVEL).low()),
                percent(speed.interval(1 - LEVEL).high()));
    }

    private static double percent(double logarithm) {
        return 100 * Math.expm1(logarithm);
    }
}
