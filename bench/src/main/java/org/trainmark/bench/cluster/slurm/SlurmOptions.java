package org.trainmark.bench.cluster.slurm;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What a user asks of Slurm.
 *
 * @param nodes at once, at most
 * @param cards kind of card that each node must have, by the site's name for it; empty for none
 * @param allCards whether a block takes all cards of its node
 * @param others options of {@code srun}, which win
 */
public record SlurmOptions(int nodes, Optional<String> cards, boolean allCards, List<String> others) {

    public SlurmOptions {
        requireNonNull(cards, "cards");
        others = List.copyOf(others);
    }

    /** Returns the value that an option has among the others, by its long and its short name. */
    Optional<String> value(String longName, String shortName) {
        return IntStream.range(0, others.size())
                .mapToObj(i -> valueAt(i, longName, shortName))
                .flatMap(Optional::stream)
                .reduce((first, last) -> last);
    }

    private Optional<String> valueAt(int i, String longName, String shortName) {
        String word = others.get(i);
        if (word.startsWith(longName + "=")) {
            return Optional.of(word.substring(longName.length() + 1));
        }
        if (word.equals(longName) || word.equals(shortName)) {
            return i + 1 < others.size() ? Optional.of(others.get(i + 1)) : Optional.empty();
        }
        return word.startsWith(shortName) && !word.startsWith("--") && word.length() > shortName.length()
                ? Optional.of(word.substring(shortName.length()))
                : Optional.empty();
    }

    /** Returns the time that the user gives a block, if he does. */
    Optional<Duration> time() {
        return value("--time", "-t").flatMap(SlurmTime::parse);
    }
}
