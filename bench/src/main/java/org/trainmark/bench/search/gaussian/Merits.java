package org.trainmark.bench.search.gaussian;

import java.util.List;

/** Several merits together. */
record Merits(List<Merit> all) implements Merit {

    Merits {
        all = List.copyOf(all);
    }

    @Override
    public double at(double[] place) {
        return all.stream().mapToDouble(merit -> merit.at(place)).sum();
    }

    @Override
    public double at(double[] place, double[] gradient) {
        return all.stream().mapToDouble(merit -> merit.at(place, gradient)).sum();
    }
}
