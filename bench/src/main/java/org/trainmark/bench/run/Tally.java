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

/**
 * How far a run is.
 *
 * @param extent how many trials it has in all, as far as is known
 * @param outcomes how its trials ended so far
 * @param ranHere trials that ran since this start of the run
 * @param secondsHere what these took together
 * @param atOnce how many run side by side
 */
public record Tally(Extent extent, Map<Outcome, Integer> outcomes, int ranHere, double secondsHere, int atOnce) {

    public Tally {
        Map<Outcome, Integer> copy = new EnumMap<>(Outcome.class);
        copy.putAll(outcomes);
        outcomes = Collections.unmodifiableMap(copy);
    }

    /** Returns the tally of a run at its start. */
    static Tally of(Extent extent, List<TrialReport> earlier, int atOnce) {
        Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
        earlier.forEach(result -> outcomes.merge(result.outcome(), 1, Integer::sum));
        return new Tally(extent, outcomes, 0, 0, atOnce);
    }

    /** @param earlier try of the same trial, which counts no more */
    Tally plus(TrialReport result, Optional<TrialReport> earlier) {
        Map<Outcome, Integer> more = new EnumMap<>(Outcome.class);
        more.putAll(outcomes);
        earlier.ifPresent(
                before -> more.computeIfPresent(before.outcome(), (o, count) -> count == 1 ? null : count - 1));
        more.merge(result.outcome(), 1, Integer::sum);
        return new Tally(extent, more, ranHere + 1, secondsHere + result.seconds(), atOnce);
    }

    /** Returns this tally, now that more is known of how many trials there are. */
    Tally with(Extent known) {
        return new Tally(known, outcomes, ranHere, secondsHere, atOnce);
    }

    public int ended() {
        return outcomes.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Returns how many trials ended otherwise than completed. */
    public int failed() {
        return ended() - outcomes.getOrDefault(Outcome.COMPLETED, 0);
    }

    /**
     * Returns what the remaining trials will take if they are like those that ran here; empty before the first and
     * after the last.
     */
    Optional<Duration> left() {
        int left = extent.trials() - ended();
        return ranHere == 0 || left <= 0
                ? Optional.empty()
                : Optional.of(Duration.ofMillis(Math.round(secondsHere / ranHere * left / atOnce * 1e3)));
    }

    /** Returns how many trials have ended of how many: {@code 12/18}, or {@code 12/18+} if more may come. */
    String count() {
        return ended() + "/" + extent.trials() + (extent.mayGrow() ? "+" : "");
    }

    /** Returns the outcomes in words: {@code 12 completed, 1 diverged}. */
    public String inWords() {
        return outcomes.entrySet().stream()
                .map(entry -> entry.getValue() + " " + entry.getKey().label())
                .collect(Collectors.joining(", "));
    }
}
