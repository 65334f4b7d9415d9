package org.trainmark.core.engine.nd4j.ops;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The operations of a pass, in order, each split between the threads of a crew. They wait for each other only where the
 * way of splitting changes: until then each thread needs nothing but what it has made itself. So it may take a few of
 * its rows through all of these operations before it takes the next, while they are in its cache.
 */
public final class Script {

    private enum Split {
        ROWS,
        PARAMETERS,
        NONE
    }

    /** Operations between two waits: a list for each share, and the same number of shares for each thread. */
    private record Phase(Split split, List<List<Runnable>> shares) {

        static Phase empty(Split split, int shares) {
            return new Phase(
                    split,
                    Stream.<List<Runnable>>generate(ArrayList::new)
                            .limit(shares)
                            .toList());
        }

        List<Runnable> ready(int threads) {
            int each = shares.size() / threads;
            return IntStream.range(0, threads)
                    .mapToObj(thread -> shares.subList(thread * each, (thread + 1) * each).stream()
                            .flatMap(List::stream)
                            .toArray(Runnable[]::new))
                    .map(Ops::inTurn)
                    .toList();
        }
    }

    private final Crew crew;
    private final int rows;
    private final int sharesOfThread;
    private final List<Phase> phases = new ArrayList<>();
    private List<List<Runnable>> ready = List.of();

    /** Takes all rows of a thread at once. */
    public Script(Crew crew, int rows) {
        this(crew, rows, rows);
    }

    /**
     * Appends nothing yet.
     *
     * @param rows of the pass, which threads share
     * @param atOnce the most of them that a thread takes at a time
     */
    public Script(Crew crew, int rows, int atOnce) {
        this.crew = crew;
        this.rows = rows;
        int ofThread = (rows + crew.size() - 1) / crew.size();
        sharesOfThread = (ofThread + atOnce - 1) / atOnce;
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
        int shares = phase.shares().size();
        for (int number = 0; number < shares; number++) {
            Share share = new Share(number, shares);
            if (share.size(whole) > 0) {
                phase.shares().get(number).add(operation.apply(share));
            }
        }
    }

    /** Returns the last phase, or one after it where operations are split in another way. */
    private Phase phase(Split split) {
        if (phases.isEmpty() || phases.get(phases.size() - 1).split() != split) {
            phases.add(Phase.empty(split, crew.size() * (split == Split.ROWS ? sharesOfThread : 1)));
        }
        return phases.get(phases.size() - 1);
    }

    /** Runs all that was appended before the first run. */
    public void run() {
        if (ready.isEmpty()) {
            ready = phases.stream().map(phase -> phase.ready(crew.size())).toList();
        }
        ready.forEach(crew::run);
    }
}
