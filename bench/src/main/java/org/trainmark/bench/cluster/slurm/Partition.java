package org.trainmark.bench.cluster.slurm;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Some of a site's nodes, as {@code sinfo} tells them: those of one partition that are alike.
 *
 * @param name of the partition
 * @param usual whether jobs go there that name none
 * @param up whether it takes jobs
 * @param limit of a job's time; empty if there is none
 * @param nodes how many
 * @param cards that each has, in the site's words; empty if none
 * @param features labels of the nodes
 * @param processors of each
 * @param memoryMebibytes of each
 * @param state of the nodes
 * @param list of the nodes' names
 */
public record Partition(
        String name,
        boolean usual,
        boolean up,
        Optional<Duration> limit,
        int nodes,
        Optional<String> cards,
        String features,
        String processors,
        String memoryMebibytes,
        String state,
        String list) {

    /** What {@code sinfo} is asked for. */
    static final String FORMAT = "%P|%a|%l|%D|%G|%f|%c|%m|%t|%N";

    private static final int FIELDS = 10;

    public Partition {
        requireNonNull(name, "name");
        requireNonNull(limit, "limit");
        requireNonNull(cards, "cards");
        requireNonNull(features, "features");
        requireNonNull(processors, "processors");
        requireNonNull(memoryMebibytes, "memoryMebibytes");
        requireNonNull(state, "state");
        requireNonNull(list, "list");
    }

    /** Reads a line; empty if it has other fields. */
    static Optional<Partition> parse(String line) {
        List<String> fields = List.of(line.strip().split("\\|", -1));
        if (fields.size() != FIELDS || !fields.get(3).matches("\\d{1,9}")) {
            return Optional.empty();
        }
        String name = fields.get(0);
        boolean usual = name.endsWith("*");
        return Optional.of(new Partition(
                usual ? name.substring(0, name.length() - 1) : name,
                usual,
                fields.get(1).equals("up"),
                SlurmTime.parse(fields.get(2)),
                Integer.parseInt(fields.get(3)),
                Optional.of(fields.get(4)).filter(cards -> !cards.equals("(null)")),
                fields.get(5),
                fields.get(6),
                fields.get(7),
                fields.get(8),
                fields.get(9)));
    }

    /** Returns the kinds of card of a node with how many of each: {@code gpu:h200:2(S:0)} has two of {@code h200}. */
    List<Card> kinds() {
        return cards.stream()
                .flatMap(text -> List.of(text.split(",", -1)).stream())
                .flatMap(text -> Card.parse(text).stream())
                .toList();
    }

    /**
     * Cards of one kind.
     *
     * @param kind name that the site has for it; empty if it tells none apart
     */
    record Card(String kind, int count) {

        static Optional<Card> parse(String text) {
            String[] parts = text.replaceAll("\\(.*", "").split(":", -1);
            boolean known = parts[0].equals("gpu") && parts.length > 1 && parts[parts.length - 1].matches("\\d{1,4}");
            return known
                    ? Optional.of(new Card(parts.length > 2 ? parts[1] : "", Integer.parseInt(parts[parts.length - 1])))
                    : Optional.empty();
        }
    }
}
