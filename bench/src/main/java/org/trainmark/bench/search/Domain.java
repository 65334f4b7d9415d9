package org.trainmark.bench.search;

import java.util.List;
import java.util.SplittableRandom;

/** What samplers choose places from; a place has a value for each dimension, NaN where that does not exist. */
public record Domain(List<Dimension> dimensions) {

    public Domain {
        dimensions = List.copyOf(dimensions);
        for (int i = 0; i < dimensions.size(); i++) {
            if (dimensions.get(i).condition().isPresent()) {
                checkCondition(dimensions, i, dimensions.get(i).condition().get());
            }
        }
    }

    private static void checkCondition(List<Dimension> dimensions, int of, Dimension.Condition condition) {
        int on = condition.dimension();
        if (on < 0 || on >= of || !(dimensions.get(on) instanceof Dimension.Choices)) {
            throw new IllegalArgumentException(
                    "dimension %d must depend on choices before it, not on dimension %d".formatted(of, on));
        }
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

    /** Returns a place at random: each dimension that exists takes a value of its own. */
    public double[] place(SplittableRandom random) {
        double[] drawn = new double[size()];
        for (int i = 0; i < drawn.length; i++) {
            drawn[i] = random.nextDouble();
        }
        return place(drawn);
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
        double product = 1;
        for (int i = 0; i < size(); i++) {
            if (dimensions.get(i).condition().isEmpty()) {
                product *= places(i);
            }
        }
        return product;
    }

    /** Returns how many ways there are for a dimension that exists and all that depend on it. */
    private double places(int dimension) {
        double[] values = dimensions.get(dimension).values();
        double sum = values.length == 0 ? Double.POSITIVE_INFINITY : 0;
        for (double value : values) {
            sum += placesUnder(dimension, (int) value);
        }
        return sum;
    }

    private double placesUnder(int dimension, int choice) {
        double product = 1;
        for (int i = dimension + 1; i < size(); i++) {
            Dimension.Condition condition = dimensions.get(i).condition().orElse(null);
            if (condition != null
                    && condition.dimension() == dimension
                    && condition.choices().contains(choice)) {
                product *= places(i);
            }
        }
        return product;
    }
}
