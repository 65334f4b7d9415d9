package org.trainmark.bench.amt;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.trainmark.bench.amt.json.Node;
import org.trainmark.bench.amt.service.Member;

/**
 * Notes what Hyperband lacks: it must know how far a job goes, and be the one that ends it.
 *
 * @param parts of the request
 */
record HyperbandChecks(JobParts parts) {

    private static final int MOST_EPOCHS = 20_000;

    HyperbandChecks {
        requireNonNull(parts, "parts");
    }

    void check(Node strategy) {
        parts.config(Member.EARLY_STOPPING)
                .filter(stops -> stops.text().filter("Auto"::equals).isPresent())
                .ifPresent(stops -> stops.refuse("must be Off with Hyperband, which ends jobs itself; write \"Off\""));
        Optional<Node> least = parts.config(Member.STRATEGY_CONFIG, Member.HYPERBAND_CONFIG, Member.MIN_RESOURCE);
        Optional<Node> most = parts.config(Member.STRATEGY_CONFIG, Member.HYPERBAND_CONFIG, Member.MAX_RESOURCE);
        Optional<Long> epochs = most.flatMap(Node::number)
                .map(Long::valueOf)
                .or(() -> parts.epochs().map(Integer::longValue));
        if (epochs.isEmpty() && most.isEmpty()) {
            strategy.refuse("needs to know how far a job goes; add %s/%s/%s, or epochs to %s"
                    .formatted(Member.STRATEGY_CONFIG, Member.HYPERBAND_CONFIG, Member.MAX_RESOURCE, Member.STATICS));
        }
        if (epochs.filter(number -> number > MOST_EPOCHS).isPresent()) {
            most.orElse(strategy).refuse("must be at most %d epochs, but is %d".formatted(MOST_EPOCHS, epochs.get()));
        }
        long first = least.flatMap(Node::number).map(Long::valueOf).orElse(1L);
        if (epochs.filter(number -> first >= number).isPresent()) {
            least.orElse(strategy)
                    .refuse("must be below the largest resource, %d, but is %d; lower it"
                            .formatted(epochs.get(), first));
        }
    }
}
