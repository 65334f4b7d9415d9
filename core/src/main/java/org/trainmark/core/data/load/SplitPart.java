package org.trainmark.core.data.load;

/** The examples of one split, not yet scaled. */
final class SplitPart {

    private final String split;
    private final Rows rows;
    private final int[] numbers;

    /** @param split what people call it */
    SplitPart(String split, Rows rows, int[] numbers) {
        this.split = split;
        this.rows = rows;
        this.numbers = numbers;
    }

    String split() {
        return split;
    }

    Rows rows() {
        return rows;
    }

    int[] numbers() {
        return numbers;
    }

    /** Returns how many examples of each class there are. */
    int[] counts(int classes) {
        int[] counts = new int[classes];
        for (int number : numbers) {
            counts[(int) rows.target(number)]++;
        }
        return counts;
    }
}
