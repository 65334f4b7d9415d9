package org.trainmark.core.data.load;

import org.trainmark.core.data.DataException;
import org.trainmark.core.data.Shape;

/** Examples from two IDX files: features of any shape, and class numbers in the same order. */
final class IdxRows implements Rows {

    private static final int MAX_CLASS = 0xffff;

    private final IdxFile images;
    private final IdxFile labels;
    private final int width;

    /** @throws DataException if the files do not fit each other, or the labels are no class numbers */
    IdxRows(IdxFile images, IdxFile labels) {
        this.images = images;
        this.labels = labels;
        width = images.width();
        if (labels.rank() != 1) {
            throw new DataException("%s has rank %d, but labels have rank 1: are images and labels swapped?"
                    .formatted(labels.place(), labels.rank()));
        }
        if (images.count() != labels.count()) {
            throw new DataException("%s has %d examples, but %s has %d labels: use files that belong together."
                    .formatted(images.place(), images.count(), labels.place(), labels.count()));
        }
    }

    /** Returns the highest class number. */
    int highestClass() {
        int highest = 0;
        for (int i = 0; i < labels.count(); i++) {
            double label = labels.at(i);
            if (label != (int) label || label < 0 || label > MAX_CLASS) {
                throw new DataException("%s, label %d: %s is no class number; they go from 0 to %d."
                        .formatted(labels.place(), i + 1, plain(label), MAX_CLASS));
            }
            highest = Math.max(highest, (int) label);
        }
        return highest;
    }

    /** Returns the shape of one example. */
    Shape shape() {
        return images.shape();
    }

    /** Returns what messages call the file of features. */
    String place() {
        return images.place();
    }

    @Override
    public int count() {
        return images.count();
    }

    @Override
    public int width() {
        return width;
    }

    @Override
    public void copyFeatures(int number, double[] into) {
        for (int i = 0; i < width; i++) {
            double value = images.at(number * width + i);
            if (!Double.isFinite(value)) {
                throw new DataException(
                        "%s, example %d: a feature is %s, but must be finite.".formatted(place(), number + 1, value));
            }
            into[i] = value;
        }
    }

    @Override
    public double target(int number) {
        return labels.at(number);
    }

    @Override
    public String place(int column) {
        return "%s, feature %d".formatted(place(), column + 1);
    }

    @Override
    public boolean fine() {
        return images.fine();
    }

    private static String plain(double label) {
        return label == Math.rint(label) && Math.abs(label) < 1e15
                ? Long.toString((long) label)
                : Double.toString(label);
    }
}
