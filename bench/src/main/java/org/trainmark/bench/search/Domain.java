package org.trainmark.bench.search;

import java.util.List;

/** What samplers choose places from; a place has a value for each dimension, NaN where that does not exist. */
public record Domain(List<Dimension> dimensions) {

    public Domain {
        dimensions = List.copyOf(dimensions);
    }

    public int size() {
        return dimensions.size();
    }

    /** Returns which dimensions are names without an order. */
    public boolean[] categories() {
        boolean[] categories = new boolean[size()];
        for (int i = 0; i < categories.length; i++) {
            categories[i] = dimensions.get(i) instanceof Dimension.Choices;
        }
        return categories;
    }

    /** Returns the place that numbers from 0 to 1, drawn evenly, stand for. */
    public double[] place(double[] drawn) {
        double[] place = new double[size()];
        for (int i = 0; i < place.length; i++) {
            place[i] = exists(i, place) ? dimensions.get(i).value(drawn[i]) : Double.NaN;
        }
        return place;
    }

    /** Returns whether a dimension exists at a place, of which the dimensions before it are known. */
    public boolean exists(int dimension, double[] place) {
        return dimensions
                .get(dimension)
                .condition()
                .map(condition -> !Double.isNaN(place[condition.dimension()])
                        && condition.choices().contains((int) place[condition.dimension()]))
                .orElse(true);
    }

    /** Returns a place in which what follows from a changed choice is put right: new dimensions start in the middle. */
    public double[] consistent(double[] place) {
        double[] consistent = place.clone();
        for (int i = 0; i < consistent.length; i++) {
            if (!exists(i, consistent)) {
                consistent[i] = Double.NaN;
            } else if (Double.isNaN(consistent[i])) {
                consistent[i] = dimensions.get(i).value(0.5);
            }
        }
        return consistent;
    }

    /** Returns how many places there are; infinite if there is a continuum. */
    public double places() {
        return places(0, new double[size()]);
    }

    private double places(int from, double[] place) {
        if (from == size()) {
            return 1;
        }
        if (!exists(from, place)) {
            place[from] = Double.NaN;
            return places(from + 1, place);
        }
        double[] values = dimensions.get(from).values();
        if (values.length == 0) {
            return Double.POSITIVE_INFINITY;
        }
        double sum = 0;
        for (double value : values) {
            place[from] = value;
            sum += places(from + 1, place);
        }
        return sum;
    }
}
