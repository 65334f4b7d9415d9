package org.trainmark.results.stats;

/** The middle of numbers. */
public final class Medians {

    private Medians() {}

    /**
     * Returns the middle value, or the mean of the two in the middle.
     *
     * @throws IllegalArgumentException if there is no value
     */
    public static double of(double... values) {
        if (values.length == 0) {
            throw new IllegalArgumentException("a median needs a value");
        }
        double[] parted = values.clone();
        int middle = parted.length / 2;
        double upper = select(parted, middle);
        return parted.length % 2 == 1 ? upper : (greatest(parted, middle) + upper) / 2;
    }

    /**
     * Parts values so that those before {@code place} are no greater than the one there, and those behind no less;
     * returns the one there. That takes a time in proportion to how many there are (Hoare 1961), as sorting them does
     * not.
     */
    private static double select(double[] values, int place) {
        int low = 0;
        int high = values.length - 1;
        while (low < high) {
            double pivot = values[(low + high) >>> 1];
            int left = low;
            int right = high;
            while (left <= right) {
                while (Double.compare(values[left], pivot) < 0) {
                    left++;
                }
                while (Double.compare(values[right], pivot) > 0) {
                    right--;
                }
                if (left <= right) {
                    double kept = values[left];
                    values[left++] = values[right];
                    values[right--] = kept;
                }
            }
            low = left <= place ? left : low;
            high = right >= place ? right : high;
            if (right < place && place < left) {
                return values[place];
            }
        }
        return values[place];
    }

    private static double greatest(double[] values, int count) {
        double greatest = values[0];
        for (int i = 1; i < count; i++) {
            greatest = Double.compare(values[i], greatest) > 0 ? values[i] : greatest;
        }
        return greatest;
    }
}
