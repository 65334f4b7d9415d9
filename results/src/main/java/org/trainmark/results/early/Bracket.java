package org.trainmark.results.early;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Rounds of successive halving: all trainings begin, and after each round but the last the best go on.
 *
 * @param rounds ever fewer trainings, each trained ever further
 */
public record Bracket(List<Round> rounds) {

    /**
     * One round.
     *
     * @param trainings how many are in it
     * @param units how far each is trained at its end, from its own beginning
     */
    public record Round(long trainings, long units) {

        public Round {
            if (trainings < 1 || units < 1) {
                throw new IllegalArgumentException("no round: %d trainings of %d".formatted(trainings, units));
            }
        }
    }

    public Bracket {
        rounds = List.copyOf(rounds);
        if (rounds.isEmpty()) {
            throw new IllegalArgumentException("a bracket needs a round");
        }
    }

    /** Returns how many trainings begin. */
    public long starts() {
        return rounds.get(0).trainings();
    }

    /** Returns how many units all rounds take where a training that goes on begins anew. */
    public long unitsAnew() {
        return rounds.stream()
                .mapToLong(round -> Math.multiplyExact(round.trainings(), round.units()))
                .reduce(0, Math::addExact);
    }

    /** Returns how many units all rounds take where a training that goes on is resumed. */
    public long unitsResumed() {
        return IntStream.range(0, rounds.size())
                .mapToLong(i -> Math.multiplyExact(
                        rounds.get(i).trainings(),
                        rounds.get(i).units() - (i == 0 ? 0 : rounds.get(i - 1).units())))
                .reduce(0, Math::addExact);
    }
}
