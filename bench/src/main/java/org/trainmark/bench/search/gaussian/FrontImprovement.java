package org.trainmark.bench.search.gaussian;

import java.util.Arrays;
import java.util.List;
import org.trainmark.bench.search.front.Boxes;
import org.trainmark.bench.search.front.Front;
import org.trainmark.bench.search.numeric.Vectors;

/**
 * How much more the front is expected to cover with a place, as a logarithm: exactly, as the sum over the boxes that
 * the front leaves open, in each of which losses are independent (Emmerich and others, Hypervolume-based Expected
 * Improvement, 2011).
 */
record FrontImprovement(List<GaussianProcess> processes, List<Boxes.Box> open) implements Merit {

    private static final double LEAST = 1e-300;

    /** Takes the losses that are believed of places measured. */
    static FrontImprovement of(List<GaussianProcess> processes, List<double[]> means) {
        List<double[]> front = Front.of(means);
        return new FrontImprovement(processes, Boxes.open(front, Front.reference(means)));
    }

    @Override
    public double at(double[] place) {
        Normal[] there = processes.stream().map(process -> process.at(place)).toArray(Normal[]::new);
        return Math.log(Math.max(LEAST, volume(there)));
    }

    private double volume(Normal[] there) {
        double sum = 0;
        for (Boxes.Box box : open) {
            double volume = 1;
            for (int i = 0; i < there.length; i++) {
                volume *= side(there[i], box, i);
            }
            sum += volume;
        }
        return sum;
    }

    /** Returns how much of a box's side is expected to lie above a value. */
    private static double side(Normal there, Boxes.Box box, int i) {
        return below(there, box.high()[i]) - below(there, box.low()[i]);
    }

    private static double below(Normal there, double bound) {
        double z = (bound - there.mean()) / there.deviation();
        return Double.isInfinite(bound) ? 0 : there.deviation() * Math.exp(ExpectedImprovement.logH(z));
    }

    @Override
    public double at(double[] place, double[] gradient) {
        int losses = processes.size();
        double[][] ofMean = new double[losses][place.length];
        double[][] ofDeviation = new double[losses][place.length];
        Normal[] there = new Normal[losses];
        Arrays.setAll(there, i -> processes.get(i).at(place, ofMean[i], ofDeviation[i]));
        double volume = Math.max(LEAST, volume(there));
        for (int i = 0; i < losses; i++) {
            double[] slopes = slopes(there, i);
            Vectors.add(gradient, slopes[0] / volume, ofMean[i]);
            Vectors.add(gradient, slopes[1] / volume, ofDeviation[i]);
        }
        return Math.log(volume);
    }

    /** Returns the derivatives of the volume by the mean and the deviation of a loss. */
    private double[] slopes(Normal[] there, int loss) {
        double[] slopes = new double[2];
        for (Boxes.Box box : open) {
            double others = 1;
            for (int i = 0; i < there.length; i++) {
                others *= i == loss ? 1 : side(there[i], box, i);
            }
            double high = (box.high()[loss] - there[loss].mean()) / there[loss].deviation();
            double low = (box.low()[loss] - there[loss].mean()) / there[loss].deviation();
            slopes[0] -= others * (ExpectedImprovement.below(high) - ExpectedImprovement.below(low));
            slopes[1] += others * (ExpectedImprovement.density(high) - ExpectedImprovement.density(low));
        }
        return slopes;
    }
}
