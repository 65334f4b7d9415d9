package org.trainmark.bench.search;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.trainmark.bench.search.Dimension.Choices;
import org.trainmark.bench.search.Dimension.Condition;
import org.trainmark.bench.search.Dimension.Continuous;
import org.trainmark.bench.search.Dimension.Stepped;

/** Domains to test with. */
public final class Domains {

    /** Three optimizers, of which the second has a decay; a rate for all. */
    public static final Domain CONDITIONAL = new Domain(List.of(
            new Choices(3, Optional.empty()),
            new Continuous(Optional.of(new Condition(0, Set.of(1)))),
            new Continuous(Optional.empty())));

    /** The same with few values: 4 + 4 · 3 + 4 = 20 places. */
    public static final Domain FEW = new Domain(List.of(
            new Choices(3, Optional.empty()),
            new Stepped(steps(3), Optional.of(new Condition(0, Set.of(1)))),
            new Stepped(steps(4), Optional.empty())));

    private Domains() {}

    public static Domain cube(int dimensions) {
        return new Domain(Collections.nCopies(dimensions, new Continuous(Optional.empty())));
    }

    /** Eight numbers and three names: 24 places. */
    public static Domain integersAndNames() {
        return new Domain(List.of(new Stepped(steps(8), Optional.empty()), new Choices(3, Optional.empty())));
    }

    public static double[] steps(int count) {
        return IntStream.range(0, count)
                .mapToDouble(i -> count == 1 ? 0.5 : i / (count - 1.0))
                .toArray();
    }

    /** Returns what is known after some places were measured without limits, one trial of a second each. */
    public static Evidence evidence(Domain domain, List<Observation> observations) {
        return new Evidence(domain, observations, List.of(), List.of());
    }

    public static Observation measured(double[] place, double... losses) {
        return new Observation(place, losses, new double[0], 1, 1);
    }
}
