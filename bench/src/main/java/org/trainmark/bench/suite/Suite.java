package org.trainmark.bench.suite;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * A checked suite: a base configuration, axes, and how to measure.
 *
 * @param question what it answers, from the comment that it opens with; may be empty
 * @param text YAML, after changes from the command line, that reads back as an equal suite from the same directory
 * @param axes names of the axes, in the file's order
 * @param trialTimeout after which a trial is stopped
 * @param cells the product of the axes, the last one fastest
 */
public record Suite(
        String name,
        String question,
        String text,
        List<String> axes,
        Measure measure,
        Duration trialTimeout,
        List<Cell> cells) {

    public Suite {
        requireNonNull(name, "name");
        requireNonNull(question, "question");
        requireNonNull(text, "text");
        axes = List.copyOf(axes);
        requireNonNull(measure, "measure");
        requireNonNull(trialTimeout, "trialTimeout");
        cells = List.copyOf(cells);
    }

    /** Returns the SHA-256 digest of the text. */
    public String textSha256() {
        return Sha256.of(text);
    }

    /** Returns the profiles that cells run under, by name. */
    public SortedMap<String, Profile> profiles() {
        SortedMap<String, Profile> profiles = new TreeMap<>();
        cells.forEach(cell -> profiles.put(cell.profile().name(), cell.profile()));
        return profiles;
    }

    /** Returns every trial, repetition by repetition, so that whatever drifts hits all cells alike. */
    public List<Trial> trials() {
        return IntStream.range(0, measure.repetitions())
                .boxed()
                .flatMap(repetition -> cells.stream().map(cell -> new Trial(cell, repetition)))
                .toList();
    }
}
