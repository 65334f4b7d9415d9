package org.trainmark.bench.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.trainmark.bench.suite.Trial;
import org.trainmark.core.data.CounterBits;
import org.trainmark.core.data.CounterBits.Use;

/**
 * The order of trials: repetition by repetition, each shuffled by a seed, so that drift of the machine hits all cells.
 */
final class TrialOrder {

    private TrialOrder() {}

    /**
     * Returns the trials in the order in which they run; the same for the same trials.
     *
     * @param trials repetition by repetition
     */
    static List<Trial> of(List<Trial> trials) {
        List<Trial> ordered = new ArrayList<>(trials);
        int from = 0;
        for (int to = 1; to <= ordered.size(); to++) {
            if (to == ordered.size()
                    || ordered.get(to).repetition() != ordered.get(from).repetition()) {
                Collections.shuffle(
                        ordered.subList(from, to),
                        CounterBits.random(ordered.get(from).repetition(), Use.TRIAL_ORDER));
                from = to;
            }
        }
        return List.copyOf(ordered);
    }
}
