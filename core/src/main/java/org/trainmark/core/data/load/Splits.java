package org.trainmark.core.data.load;

import java.util.List;
import java.util.stream.IntStream;
import org.trainmark.core.data.DataException;
import org.trainmark.core.data.DataRequest;
import org.trainmark.core.data.DataRequest.Scaling;
import org.trainmark.core.data.DataSummary;
import org.trainmark.core.data.Dataset;
import org.trainmark.core.data.Examples;
import org.trainmark.core.data.Split;
import org.trainmark.core.data.Task;

/** Data with the examples of each split chosen. */
final class Splits {

    private final RawData raw;
    private final Scaling scaling;
    private final Rows rows;
    private final Rows testRows;
    private final int[] training;
    private final int[] validation;
    private final int[] test;

    /** @throws DataException if nothing is left to train on */
    Splits(RawData raw, DataRequest request) {
        this.raw = raw;
        scaling = request.scaling().orElse(raw.usualScaling());
        double testShare = raw.test().isPresent() ? 0 : request.test();
        Partition partition = raw.stretches().isEmpty()
                ? Partition.shuffled(raw.rows().count(), testShare, request.validation(), request.splitSeed())
                : Partition.ofStretches(raw.stretches(), testShare, request.validation());
        training = partition.numbers(Split.TRAINING);
        validation = partition.numbers(Split.VALIDATION);
        rows = raw.rows().gaps() ? FilledRows.of(raw.rows(), training) : raw.rows();
        testRows = raw.test().orElse(rows);
        test = raw.test().isPresent() ? IntStream.range(0, testRows.count()).toArray() : partition.numbers(Split.TEST);
    }

    /**
     * Returns the examples, scaled by what is measured on the training split.
     *
     * @throws DataException if a number is no longer one in single precision, or different ones are the same
     */
    Dataset dataset() {
        Standardization standardization = switch (scaling) {
            case NONE -> Standardization.none();
            case GLOBAL -> Standardization.of(1, rows, training);
            case PER_FEATURE -> Standardization.of(rows.width(), rows, training);
        };
        if (rows.fine()) {
            SinglePrecision.requireFeatures(rows, training, standardization, scaling);
        }
        if (raw.task() instanceof Task.Regression) {
            SinglePrecision.requireQuantities(rows, training);
        }
        int targets = raw.task().targets(raw.shape());
        return new Dataset(
                raw.name(),
                raw.sha256(),
                raw.task(),
                raw.shape(),
                examples(rows, training, standardization, targets),
                examples(rows, validation, standardization, targets),
                examples(testRows, test, standardization, targets),
                raw.classes());
    }

    DataSummary summary() {
        List<SplitPart> parts = List.of(
                new SplitPart("training", raw.rows(), training),
                new SplitPart("validation", raw.rows(), validation),
                new SplitPart("test", raw.test().orElse(raw.rows()), test));
        return new DataRemarks(raw, parts).summary();
    }

    private static Examples examples(Rows rows, int[] numbers, Standardization standardization, int targetsEach) {
        int width = rows.width();
        if ((long) numbers.length * width > Integer.MAX_VALUE - 8) {
            throw new DataException("%d examples of %d features are too many for one array: use fewer examples."
                    .formatted(numbers.length, width));
        }
        float[] features = new float[numbers.length * width];
        float[] targets = new float[numbers.length * targetsEach];
        double[] row = new double[width];
        for (int i = 0; i < numbers.length; i++) {
            rows.copyFeatures(numbers[i], row);
            for (int column = 0; column < width; column++) {
                float scaled = (float) standardization.scaled(column, row[column]);
                if (!Float.isFinite(scaled)) {
                    throw tooLarge(rows.place(numbers[i], column), row[column]);
                }
                features[i * width + column] = scaled;
            }
            copyTargets(rows, numbers[i], targets, i * targetsEach, targetsEach);
        }
        return new Examples(width, targetsEach, features, targets);
    }

    private static void copyTargets(Rows rows, int number, float[] into, int from, int count) {
        for (int i = 0; i < count; i++) {
            into[from + i] = (float) rows.target(number, i);
            if (!Float.isFinite(into[from + i])) {
                throw tooLarge(rows.targetPlace(number), rows.target(number, i));
            }
        }
    }

    private static DataException tooLarge(String place, double value) {
        return new DataException(
                "%s: %s is too large for single precision. Scale the column down.".formatted(place, value));
    }
}
