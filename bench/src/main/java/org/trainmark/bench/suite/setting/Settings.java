package org.trainmark.bench.suite.setting;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.trainmark.bench.suite.yaml.Fields;
import org.trainmark.bench.suite.yaml.FlowText;
import org.trainmark.bench.suite.yaml.InvalidSuiteException;
import org.trainmark.bench.suite.yaml.Place;
import org.trainmark.bench.suite.yaml.Problems;
import org.trainmark.bench.suite.yaml.Read;
import org.trainmark.bench.suite.yaml.Value;
import org.trainmark.bench.suite.yaml.Yaml;
import org.trainmark.bench.suite.yaml.YamlParser;
import org.trainmark.core.engine.TrainingConfig;

/**
 * A {@link Setup} as names and texts, nothing left to defaults: the form in which it travels to the trial's JVM, and of
 * which a cell's id is a digest.
 *
 * @param texts YAML on one line for each of {@link #NAMES}
 */
public record Settings(SortedMap<String, String> texts) {

    /** The settings there are, each of which a suite may give. */
    public static final List<String> NAMES = List.of(
            "data",
            "model",
            "loss",
            "optimizer",
            "learning-rate",
            "schedule",
            "regularization",
            "augmentation",
            "batch-size",
            "micro-batch-size",
            Settings.SEED,
            "profile");

    public static final String SEED = "seed";

    public Settings {
        if (!texts.keySet().equals(Set.copyOf(NAMES))) {
            throw new IllegalArgumentException("settings must be %s, but are %s".formatted(NAMES, texts.keySet()));
        }
        texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
    }

    public static Settings of(Setup setup) {
        TrainingConfig training = setup.training();
        return new Settings(new TreeMap<>(Map.ofEntries(
                Map.entry("data", DataFormat.write(setup.data())),
                Map.entry("model", ModelFormat.write(training.model())),
                Map.entry("loss", Value.nameOf(training.loss())),
                Map.entry("optimizer", OptimizerFormat.write(training.optimizer())),
                Map.entry("learning-rate", FlowText.number(training.learningRate())),
                Map.entry("schedule", ScheduleFormat.write(training.schedule())),
                Map.entry("regularization", RegularizationFormat.write(training.regularization())),
                Map.entry("augmentation", AugmentationFormat.write(training.augmentation())),
                Map.entry("micro-batch-size", microBatchSize(training)),
                Map.entry("batch-size", Integer.toString(training.batchSize())),
                Map.entry(SEED, Long.toString(training.seed())),
                Map.entry("profile", FlowText.text(setup.profile())))));
    }

    private static String microBatchSize(TrainingConfig training) {
        OptionalInt size = training.microBatchSize();
        return size.isPresent() ? Integer.toString(size.getAsInt()) : FlowText.NONE;
    }

    /**
     * Reads texts by the rules of the suite file.
     *
     * @param texts YAML on one line by name; defaults hold as in a suite
     * @throws InvalidSuiteException if they are no setup; the place of each problem is a name
     */
    public static Setup parse(Map<String, String> texts) {
        Problems problems = new Problems("settings");
        return InvalidSuiteException.unlessRead(problems, () -> {
            Yaml.Mapping tree = new Yaml.Mapping(Place.of("settings"), List.of());
            for (Map.Entry<String, String> text : new TreeMap<>(texts).entrySet()) {
                Place place = Place.of(text.getKey());
                Yaml value = YamlParser.parse(text.getValue(), place, problems);
                tree = tree.with(new Yaml.Entry(place, text.getKey(), value));
            }
            Fields fields = new Fields(tree, "", problems);
            return fields.make(Read.of(() -> Parts.read(fields, Path.of("")).setup()));
        });
    }

    public long seed() {
        return Long.parseLong(requireNonNull(texts.get(SEED), SEED));
    }

    /** Returns these settings with another seed. */
    public Settings withSeed(long seed) {
        SortedMap<String, String> changed = new TreeMap<>(texts);
        changed.put(SEED, Long.toString(seed));
        return new Settings(changed);
    }
}
