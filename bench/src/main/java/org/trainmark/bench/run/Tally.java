package org.trainmark.bench.run;

import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.trainmark.results.Extent;
import org.trainmark.results.Outcome;
import org.trainmark.results.TrialReport;
import org.trainmark.results.Tries;

/**
 * How far a run is.
 *
 * @param extent how many trials it has in all, as far as is known
 * @param outcomes how its trials ended so far
 * @param repeats how many tries there were of trials that had been tried before
 * @param repeatsDue how many more there will be, as far as is known
 * @param ranHere tries since this start of the run
 * @param secondsHere what these took together
 * @param atOnce how many run side by side
 */
public record Tally(
        Extent extent,
        Map<Outcome, Integer> outcomes,
        int repeats,
        int repeatsDue,
        int ranHere,
        double secondsHere,
        int atOnce) {

    public Tally {
        Map<Outcome, Integer> copy = new EnumMap<>(Outcome.class);
        copy.putAll(outcomes);
        outcomes = Collections.unmodifiableMap(copy);
    }

    /**
     * Returns the tally of a run at a start of it.
     *
     * @param earlier tries, all that there were
     */
    public static Tally of(Extent extent, List<TrialReport> earlier, int atOnce) {
        List<TrialReport> counting = Tries.counting(earlier);
        Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
        counting.forEach(result -> outcomes.merge(result.outcome(), 1, Integer::sum));
        return new Tally(extent, outcomes, earlier.size() - counting.size(), 0, 0, 0, atOnce);
    }

    /** @param earlier try of the same trial, which counts no more */
    Tally plus(TrialReport result, Optional<TrialReport> earlier) {
        Map<Outcome, Integer> more = new EnumMap<>(Outcome.class);
        more.putAll(outcomes);
        earlier.ifPresent(
                before -> more.computeIfPresent(before.outcome(), (o, count) -> count == 1 ? null : count - 1));
        more.merge(result.outcome(), 1, Integer::sum);
        int again = earlier.isPresent() ? 1 : 0;
        return new Tally(
                extent, more, repeats + again, repeatsDue, ranHere + 1, secondsHere + result.seconds(), atOnce);
    }

    /** Returns this tally, now that more is known of how many trials there are and how many are to run again. */
    Tally with(Extent known, int due) {
        return new Tally(known, outcomes, repeats, due, ranHere, secondsHere, atOnce);
    }

    public int ended() {
        return outcomes.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Returns how many tries have ended. */
    public int tries() {
        return ended() + repeats;
    }

    /** Returns how many tries there will have been, as far as is known. */
    public int foreseen() {
        return extent.trials() + repeats + repeatsDue;
    }

    /** Returns how many trials went wrong. */
    public int failed() {
        return outcomes.entrySet().stream()
                .filter(entry -> entry.getKey().isFailure())
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    /**
     * Returns what the remaining tries will take if they are like those that ran here; empty before the first and after
     * the last.
     */
    Optional<Duration> left() {
        int left = foreseen() - tries();
        return ranHere == 0 || left <= 0
                ? Optional.empty()
                : Optional.of(Duration.ofMillis(Math.round(secondsHere / ranHere * left / atOnce * 1e3)));
    }

    /** Returns how many tries have ended of how many: {@code 12/18}, or {@code 12/18+} if more may come. */
    String count() {
        return tries() + "/" + foreseen() + (extent.mayGrow() ? "+" : "");
    }

    /** Returns the outcomes in words: {@code 12 completed, 1 diverged}. */
    public String inWords() {
        return outcomes.entrySet().stream()
                .map(entry -> entry.getValue() + " " + entry.getKey().label())
                .collect(Collectors.joining(", "));
    }
}
