package org.trainmark.bench.search.numeric;

/** Arithmetic on arrays as vectors. */
public final class Vectors {

    private Vectors() {}

    public static double dot(double[] a, double[] b) {
        return dot(a, b, a.length);
    }

    /** Returns the product of the first elements; four sums at a time, which a processor adds at once. */
    public static double dot(double[] a, double[] b, int n) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int k = 0;
        for (; k + 3 < n; k += 4) {
            s0 += a[k] * b[k];
            s1 += a[k + 1] * b[k + 1];
            s2 += a[k + 2] * b[k + 2];
            s3 += a[k + 3] * b[k + 3];
        }
        for (; k < n; k++) {
            s0 += a[k] * b[k];
        }
        return (s0 + s1) + (s2 + s3);
    }

    /** Returns the product of the elements from one on and before another. */
    public static double dot(double[] a, double[] b, int from, int to) {
        double sum = 0;
        for (int k = from; k < to; k++) {
            sum += a[k] * b[k];
        }
        return sum;
    }

    /** Adds a multiple of a vector to another. */
    public static void add(double[] to, double factor, double[] what) {
        for (int i = 0; i < to.length; i++) {
            to[i] += factor * what[i];
        }
    }
}
