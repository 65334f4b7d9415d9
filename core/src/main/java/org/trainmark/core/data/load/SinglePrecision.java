package org.trainmark.core.data.load;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.trainmark.core.data.DataException;
import org.trainmark.core.data.DataRequest.Scaling;

/**
 * Whether different values are still different in single precision, in which networks are trained.
 *
 * <p>Not every pair need be: of a million measurements some always meet. A column is refused if it has up to 100
 * different values and loses any, or has more and loses half. Differences in the last digits of double precision are
 * none.
 */
final class SinglePrecision {

    private static final int MOST_EXAMPLES = 4_096;
    private static final int MOST_NUMBERS = 1 << 22;
    private static final int FEW = 100;
    private static final double NOISE = 1e-12;

    private SinglePrecision() {}

    /**
     * Looks at each feature in up to 4,096 examples, evenly spaced.
     *
     * @throws DataException if one is lost
     */
    static void requireFeatures(Rows rows, int[] numbers, Standardization measured, Scaling scaling) {
        int[] sample = sample(numbers, Math.max(2, MOST_NUMBERS / rows.width()));
        double[][] columns = new double[rows.width()][sample.length];
        double[] features = new double[rows.width()];
        for (int i = 0; i < sample.length; i++) {
            rows.copyFeatures(sample[i], features);
            for (int column = 0; column < features.length; column++) {
                columns[column][i] = features[column];
            }
        }
        String mend = scaling == Scaling.PER_FEATURE
                ? "after scaling. Subtract an offset, take logarithms, or ignore the column."
                : "with scaling: %s. Write scaling: per-feature, or ignore the column."
                        .formatted(scaling.name().toLowerCase(Locale.ROOT));
        for (int column = 0; column < features.length; column++) {
            int feature = column;
            require(rows.place(column), columns[column], value -> measured.scaled(feature, value), mend);
        }
    }

    /** @throws DataException if the quantities of these examples are lost */
    static void requireQuantities(Rows rows, int[] numbers) {
        double[] quantities = Arrays.stream(sample(numbers, MOST_EXAMPLES))
                .mapToDouble(rows::target)
                .toArray();
        require(
                rows.targetPlace(),
                quantities,
                DoubleUnaryOperator.identity(),
                "and targets are not scaled. Subtract an offset from the column, or multiply it.");
    }

    private static int[] sample(int[] numbers, int most) {
        int count = Math.min(numbers.length, Math.min(MOST_EXAMPLES, most));
        return IntStream.range(0, count)
                .map(i -> numbers[(int) ((long) i * numbers.length / count)])
                .toArray();
    }

    private static void require(String place, double[] values, DoubleUnaryOperator scaling, String mend) {
        double[] distinct = Arrays.stream(values).sorted().distinct().toArray();
        double typical = typical(distinct);
        int different = 1;
        int kept = 1;
        for (int i = 1; i < distinct.length; i++) {
            different += differ(distinct[i - 1], distinct[i], typical) ? 1 : 0;
            float before = (float) scaling.applyAsDouble(distinct[i - 1]);
            float after = (float) scaling.applyAsDouble(distinct[i]);
            kept += before != after ? 1 : 0;
        }
        if (kept < (different <= FEW ? different : different / 2)) {
            throw new DataException("%s: %d different values become %d in single precision, %s"
                    .formatted(place, different, kept, mend));
        }
    }

    /** Returns the median size of values. */
    private static double typical(double[] values) {
        double[] sizes = Arrays.stream(values).map(Math::abs).sorted().toArray();
        return sizes[sizes.length / 2];
    }

    private static boolean differ(double a, double b, double typical) {
        if (a == b) {
            return false;
        }
        boolean whole = a == Math.rint(a) && b == Math.rint(b);
        return whole || b - a > NOISE * Math.max(Math.min(Math.abs(a), Math.abs(b)), typical);
    }
}
