package org.trainmark.results.early;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Successive halving by ending alone, as tools do that cannot pause (the stopping form of ASHA, Li et al. 2020): a
 * training that comes to a rung goes on if it is among the best of those that were there by then. The first to come
 * goes on, so the order decides.
 *
 * @param places of the rungs, rising
 * @param factor one of so many goes on
 */
public record StoppingHalving(Quota quota, List<Double> places, int factor) implements EndingRule {

    /** How many of those at a rung go on. */
    public enum Quota {
        /** Optuna's: their number over the factor, rounded down, and the best of a few. */
        OPTUNA("asha-optuna"),
        /** Syne Tune's: one more. */
        SYNE_TUNE("asha-syne-tune");

        private final String label;

        Quota(String label) {
            this.label = label;
        }

        /** Returns the name of the rule: {@code asha-optuna}. */
        public String label() {
            return label;
        }

        private int of(int number, int factor) {
            return this == OPTUNA ? Math.max(1, number / factor) : number / factor + 1;
        }
    }

    public StoppingHalving {
        requireNonNull(quota, "quota");
        places = List.copyOf(places);
        if (factor < 2) {
            throw new IllegalArgumentException("factor must be at least 2, but is " + factor);
        }
    }

    /**
     * Returns the rule with rungs from a first place on, each so many times as far as the one before, up to but without
     * the end of a whole training.
     *
     * @throws IllegalArgumentException if the first place is not above 0, or the factor below 2
     */
    public static StoppingHalving over(double first, double end, int factor, Quota quota) {
        if (!(first > 0)) {
            throw new IllegalArgumentException("the first rung must be above 0, but is " + first);
        }
        List<Double> places = new ArrayList<>();
        for (double place = first; factor >= 2 && place < end; place *= factor) {
            places.add(place);
        }
        return new StoppingHalving(quota, places, factor);
    }

    @Override
    public String label() {
        return quota.label;
    }

    @Override
    public Optional<String> reasonAmong(Rung rung) {
        Track training = rung.training();
        return places.stream()
                .filter(place -> training.reached(place) && training.placeBefore() < place)
                .reduce((lower, higher) -> higher)
                .flatMap(place -> reasonAt(place, rung));
    }

    private Optional<String> reasonAt(double place, Rung rung) {
        List<Track> there = rung.others().filter(other -> other.reached(place)).toList();
        long better = there.stream()
                .filter(other -> other.lossAt(rung.place()).orElse(Double.POSITIVE_INFINITY)
                        < rung.training().loss())
                .count();
        int number = there.size() + 1;
        return better < quota.of(number, factor) ? Optional.empty() : Optional.of(sentence(rung, better + 1, number));
    }

    private String sentence(Rung rung, long rank, int number) {
        return "its %s at %s, %s, is number %d of %d there, of which %d may go on"
                .formatted(
                        rung.yardstick().word(),
                        rung.where(),
                        rung.yardstick().text(rung.training().loss()),
                        rank,
                        number,
                        quota.of(number, factor));
    }
}
