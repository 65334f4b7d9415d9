package org.trainmark.bench.suite.early;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.trainmark.bench.suite.early.EndEarly.ByPromotion;
import org.trainmark.bench.suite.early.EndEarly.ByPromotion.Variant;
import org.trainmark.core.train.StoppingRule;
import org.trainmark.results.early.Bracket;
import org.trainmark.results.early.Hyperband;
import org.trainmark.results.early.Pace;

/**
 * Where trainings pause that end alike, and how many of them are halved together.
 *
 * @param end of those that come to it
 */
public record Pauses(ByPromotion how, StoppingRule end) {

    public Pauses {
        requireNonNull(how, "how");
        requireNonNull(end, "end");
    }

    /** Returns the places where they pause, rising. */
    public List<Double> places() {
        return how.places(end);
    }

    /**
     * Returns at how many of these places a training does not pause, from the first on.
     *
     * @param number of the training among all, from 0
     */
    public int skipped(long number) {
        if (how.variant() != Variant.HYPERBAND) {
            return 0;
        }
        List<Long> starts = starts();
        long left = number % starts.stream().mapToLong(Long::longValue).sum();
        int bracket = 0;
        while (left >= starts.get(bracket)) {
            left -= starts.get(bracket);
            bracket++;
        }
        return bracket;
    }

    /** Returns how many trainings are halved together, of which one comes to its end. */
    public long halvedTogether() {
        return LongStream.generate(how::factor).limit(places().size()).reduce(1, Math::multiplyExact);
    }

    /** Returns how many trainings begin in each bracket, that with the most places first. */
    private List<Long> starts() {
        return new Hyperband(1, halvedTogether(), how.factor())
                .brackets().stream().map(Bracket::starts).toList();
    }

    /** Returns this for people. */
    String sentence() {
        String rest = "; of those at a place 1 of %d goes on".formatted(how.factor());
        return switch (how.variant()) {
            case ASHA -> asTheyCome() + rest;
            case HYPERBAND -> inBrackets() + rest;
            case HALVING ->
                "of each %d trainings all pause at %s; once all have come to a place, 1 of %d goes on"
                        .formatted(halvedTogether(), String.join(", ", texts()), how.factor());
        };
    }

    /** How far a whole training goes is not known in seconds. */
    private String asTheyCome() {
        return how.pace() == Pace.SECONDS
                ? "trainings pause from %s on, and %d times as far each time"
                        .formatted(how.pace().text(how.first()), how.factor())
                : "trainings pause at " + String.join(", ", texts());
    }

    private String inBrackets() {
        List<String> texts = texts();
        List<Long> starts = starts();
        List<String> each = IntStream.range(0, starts.size())
                .mapToObj(i -> i == texts.size()
                        ? starts.get(i) + " that never do"
                        : "%d from %s on".formatted(starts.get(i), texts.get(i)))
                .toList();
        return "in turn trainings pause: " + String.join(", ", each);
    }

    private List<String> texts() {
        return places().stream().map(how.pace()::text).toList();
    }
}
