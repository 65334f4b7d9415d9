package org.trainmark.bench.search.parzen;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.apache.commons.numbers.gamma.Erfc;
import org.apache.commons.numbers.gamma.InverseErfc;
import org.trainmark.bench.search.Dimension;

/** One dimension of {@link Kernels}. */
sealed interface Coordinate {

    double sample(int kernel, SplittableRandom random);

    double logDensity(int kernel, double value);

    /**
     * Makes the kernels of a dimension.
     *
     * @param together how many dimensions have their kernels in common
     * @param width of a kernel of one measurement, as a share of the range
     */
    static Coordinate of(Dimension dimension, double[] measured, int together, double width) {
        if (dimension instanceof Dimension.Choices choices) {
            return Category.of(choices.count(), measured);
        }
        double narrow = width * Math.pow(Math.max(1, measured.length), -1.0 / (together + 4));
        return new Normals(dimension, measured, narrow);
    }

    /** Normal distributions cut off at 0 and 1, all of one width; the last, for all, is as wide as the range. */
    record Normals(Dimension dimension, double[] centers, double width) implements Coordinate {

        @Override
        public double sample(int kernel, SplittableRandom random) {
            double below = below((0 - center(kernel)) / deviation(kernel));
            double above = below((1 - center(kernel)) / deviation(kernel));
            double z = quantile(below + (above - below) * random.nextDouble());
            double value = Math.min(1, Math.max(0, center(kernel) + deviation(kernel) * z));
            double[] values = dimension.values();
            return values.length == 0 ? value : nearest(values, value);
        }

        @Override
        public double logDensity(int kernel, double value) {
            double deviation = deviation(kernel);
            double z = (value - center(kernel)) / deviation;
            double inside = below((1 - center(kernel)) / deviation) - below((0 - center(kernel)) / deviation);
            return -z * z / 2 - Math.log(deviation * inside) - 0.5 * Math.log(2 * Math.PI);
        }

        private double center(int kernel) {
            return kernel < centers.length ? centers[kernel] : 0.5;
        }

        private double deviation(int kernel) {
            return kernel < centers.length ? width : 1;
        }

        private static double nearest(double[] values, double value) {
            double nearest = values[0];
            for (double other : values) {
                nearest = Math.abs(other - value) < Math.abs(nearest - value) ? other : nearest;
            }
            return nearest;
        }

        private static double below(double z) {
            return 0.5 * Erfc.value(-z / Math.sqrt(2));
        }

        private static double quantile(double share) {
            return -Math.sqrt(2) * InverseErfc.value(2 * share);
        }
    }

    /** The probabilities of each choice in each kernel. */
    record Category(double[][] shares) implements Coordinate {

        static Category of(int count, double[] measured) {
            int kernels = measured.length + 1;
            double[][] shares = new double[kernels][count];
            for (int kernel = 0; kernel < kernels; kernel++) {
                Arrays.fill(shares[kernel], 1.0 / kernels);
                if (kernel < measured.length) {
                    shares[kernel][(int) measured[kernel]] += 1;
                }
                double sum = Arrays.stream(shares[kernel]).sum();
                for (int i = 0; i < count; i++) {
                    shares[kernel][i] /= sum;
                }
            }
            return new Category(shares);
        }

        @Override
        public double sample(int kernel, SplittableRandom random) {
            double left = random.nextDouble();
            int choice = 0;
            while (choice < shares[kernel].length - 1 && left >= shares[kernel][choice]) {
                left -= shares[kernel][choice];
                choice++;
            }
            return choice;
        }

        @Override
        public double logDensity(int kernel, double value) {
            return Math.log(shares[kernel][(int) value]);
        }
    }
}
