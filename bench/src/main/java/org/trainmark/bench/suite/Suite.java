package org.trainmark.bench.suite;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.trainmark.bench.profile.Profile;
import org.trainmark.bench.suite.measure.Measure;
import org.trainmark.bench.suite.measure.RangeTestFormat;
import org.trainmark.bench.suite.yaml.FlowText;
import org.trainmark.results.RunInfo;

/**
 * A checked suite: a base configuration, axes, and how to measure.
 *
 * @param question what it answers, from the comment that it opens with; may be empty
 * @param text YAML, after changes from the command line, that reads back as an equal suite from the same directory
 * @param axes names of the axes, in the file's order
 * @param guard by the name of a metric, how far it may change and still be the same
 * @param trialTimeout after which a trial is stopped
 * @param cells the product of the axes, the last one fastest
 */
public record Suite(
        String name,
        String question,
        String text,
        List<String> axes,
        Measure measure,
        SortedMap<String, Double> guard,
        Duration trialTimeout,
        List<Cell> cells) {

    public Suite {
        requireNonNull(name, "name");
        requireNonNull(question, "question");
        requireNonNull(text, "text");
        axes = List.copyOf(axes);
        requireNonNull(measure, "measure");
        guard = Collections.unmodifiableSortedMap(new TreeMap<>(guard));
        requireNonNull(trialTimeout, "trialTimeout");
        cells = List.copyOf(cells);
    }

    /** Returns the SHA-256 digest of the text. */
    public String textSha256() {
        return Sha256.of(text);
    }

    /** Returns this suite with some of its cells. */
    public Suite only(List<Cell> some) {
        return new Suite(name, question, text, axes, measure, guard, trialTimeout, some);
    }

    /** Returns the profiles that cells run under, by name. */
    public SortedMap<String, Profile> profiles() {
        SortedMap<String, Profile> profiles = new TreeMap<>();
        cells.forEach(cell -> profiles.put(cell.profile().name(), cell.profile()));
        return profiles;
    }

    /** Returns what holds for all trials, by name, but for the profile, whose change may be what is measured. */
    public SortedMap<String, String> settings() {
        SortedMap<String, String> settings =
                new TreeMap<>(cells.get(0).settings().texts());
        settings.remove("profile");
        axes.forEach(axis -> settings.remove(axis.split("\\.", 2)[0]));
        measure.throughput().ifPresent(throughput -> settings.put("throughput", throughput.toText()));
        measure.convergence().ifPresent(convergence -> settings.put("convergence", convergence.toText()));
        measure.rangeTest().ifPresent(test -> settings.put("range-test", RangeTestFormat.write(test)));
        if (measure.devicesAtOnce()) {
            settings.put(RunInfo.DEVICES_AT_ONCE, "true");
        }
        guard.forEach((metric, margin) -> settings.put(RunInfo.GUARD + metric, FlowText.number(margin)));
        return settings;
    }

    /** Returns every trial, repetition by repetition, so that whatever drifts hits all cells alike. */
    public List<Trial> trials() {
        return IntStream.range(0, measure.repetitions())
                .boxed()
                .flatMap(repetition -> cells.stream().map(cell -> new Trial(cell, repetition)))
                .toList();
    }
}
