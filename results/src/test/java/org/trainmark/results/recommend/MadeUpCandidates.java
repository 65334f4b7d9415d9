package org.trainmark.results.recommend;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.trainmark.results.CellKey;
import org.trainmark.results.recommend.Sample.Typical;
import org.trainmark.results.report.RecommendationText;
import org.trainmark.results.report.RecommendationText.Surroundings;
import org.trainmark.results.stats.Sighting;

/** Cells of a run to choose from, made up. */
final class MadeUpCandidates {

    static final double NEVER = Double.POSITIVE_INFINITY;

    private MadeUpCandidates() {}

    static Candidate candidate(String label, double memory, double accuracy, double... seconds) {
        return candidate(label, Map.of("batch-size", label), memory, accuracy, seconds);
    }

    static Candidate candidate(
            String label, Map<String, String> cell, double memory, double accuracy, double... seconds) {
        List<Sighting> times = Arrays.stream(seconds)
                .mapToObj(second -> second == NEVER ? Sighting.notWithin(0) : Sighting.reachedAt(second))
                .toList();
        Sample sample = new Sample(Typical.MEDIAN, false, times, 1);
        return new Candidate(
                label,
                new CellKey(new TreeMap<>(), new TreeMap<>(cell)),
                new Candidate.Trials(seconds.length, seconds.length, 0, seconds.length),
                sample,
                OptionalDouble.of(memory),
                OptionalDouble.of(accuracy),
                sample.value());
    }

    static List<String> lines(Recommendation recommendation, String... beside) {
        return new RecommendationText(
                        recommendation, Objective.TIME, new Surroundings(List.of(beside), "again", List.of()))
                .lines();
    }

    static Recommendation among(double[]... seconds) {
        List<Candidate> candidates = new ArrayList<>();
        for (double[] one : seconds) {
            candidates.add(candidate(String.valueOf((char) ('a' + candidates.size())), 1, 1, one));
        }
        return Recommendation.of(candidates, Limits.NONE);
    }
}
