package org.trainmark.core.engine.nd4j.ops;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.trainmark.core.engine.nd4j.crew.Crew;

/**
 * The operations of a pass, in order, each split between the threads of a crew. They wait for each other only where the
 * way of splitting changes: until then each thread needs nothing but what it has made itself.
 */
public final class Script {

    private enum Split {
        ROWS,
        PARAMETERS,
        NONE
    }

    /** Operations between two waits: a list for each thread. */
    private record Phase(Split split, List<List<Runnable>> shares) {

        static Phase empty(Split split, int shares) {
            return new Phase(
                    split,
                    Stream.<List<Runnable>>generate(ArrayList::new)
                            .limit(shares)
                            .toList());
        }

        Phase products() {
            return new Phase(
                    split,
                    shares.stream()
                            .map(operations ->
                                    operations.stream().flatMap(Multiplying::of).toList())
                            .toList());
        }

        boolean isEmpty() {
            return shares.stream().allMatch(List::isEmpty);
        }

        List<Runnable> ready() {
            return shares.stream()
                    .map(operations -> Ops.inTurn(operations.toArray(Runnable[]::new)))
                    .toList();
        }
    }

    private final Crew crew;
    private final int rows;
    private final List<Phase> phases = new ArrayList<>();
    private List<List<Runnable>> ready = List.of();

    /** @param rows of the pass, which threads share */
    public Script(Crew crew, int rows) {
        this.crew = crew;
        this.rows = rows;
    }

    /** Appends what touches no rows but the share's own; shares without a row are not asked for it. */
    public void rows(Function<Share, Runnable> operation) {
        add(Split.ROWS, rows, operation);
    }

    /**
     * Appends what may read all rows but writes only the share's own of {@code count} parameters, or groups of them;
     * shares without one are not asked for it.
     */
    public void parameters(int count, Function<Share, Runnable> operation) {
        add(Split.PARAMETERS, count, operation);
    }

    /** Appends what one thread does while the others wait. */
    public void once(Runnable operation) {
        phase(Split.NONE).shares().get(0).add(operation);
    }

    private void add(Split split, int whole, Function<Share, Runnable> operation) {
        Phase phase = phase(split);
        for (int number = 0; number < crew.size(); number++) {
            Share share = new Share(number, crew.size());
            if (share.size(whole) > 0) {
                phase.shares().get(number).add(operation.apply(share));
            }
        }
    }

    /** Returns the last phase, or one after it where operations are split in another way. */
    private Phase phase(Split split) {
        if (phases.isEmpty() || phases.get(phases.size() - 1).split() != split) {
            phases.add(Phase.empty(split, crew.size()));
        }
        return phases.get(phases.size() - 1);
    }

    /** Returns what is appended so far with nothing left but products of matrices. */
    public Script products() {
        Script products = new Script(crew, rows);
        phases.stream().map(Phase::products).filter(phase -> !phase.isEmpty()).forEach(products.phases::add);
        return products;
    }

    /** Runs all that was appended before the first run. */
    public void run() {
        if (ready.isEmpty()) {
            ready = phases.stream().map(Phase::ready).toList();
        }
        ready.forEach(crew::run);
    }
}
