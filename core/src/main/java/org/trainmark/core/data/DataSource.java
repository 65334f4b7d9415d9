package org.trainmark.core.data;

import static java.util.Objects.requireNonNull;
import static org.trainmark.core.Checks.requireNotNegative;
import static org.trainmark.core.Checks.requirePositive;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.trainmark.core.SettingException;

/** Where examples come from. */
public sealed interface DataSource
        permits DataSource.Known, DataSource.Csv, DataSource.Idx, DataSource.Synthetic, TokenSource {

    /** Returns the same source, its relative paths starting from {@code directory}. */
    default DataSource from(Path directory) {
        return this;
    }

    /** Returns whether its features are tokens, which no scaling is for. */
    default boolean isOfTokens() {
        return this instanceof TokenSource;
    }

    /** Returns whether its tokens are the bytes of a text. */
    default boolean isOfBytes() {
        return false;
    }

    /** A data set that is known by name: built in, or found in one of the directories where data are kept. */
    record Known(String name) implements DataSource {

        @Override
        public boolean isOfTokens() {
            return Arrays.stream(KnownDataset.values())
                    .anyMatch(set ->
                            set.id().equals(name) && set.facts().size().shape().isTokens());
        }

        /** A known text is read by its bytes. */
        @Override
        public boolean isOfBytes() {
            return isOfTokens();
        }
    }

    /**
     * A table with a header line, gzipped or not: UTF-8, or UTF-16 with a byte-order mark.
     *
     * @param target name of the column to predict; every other column is a feature unless {@code columns} leave it out
     * @param kind whether the target is a class (any text) or a quantity
     */
    record Csv(Path file, String target, Kind kind, Columns columns) implements DataSource {

        /** What the target column holds. */
        public enum Kind {
            CLASSIFICATION,
            REGRESSION
        }

        public Csv {
            requireNonNull(file, "file");
            requireNonNull(target, "target");
            requireNonNull(kind, "kind");
            requireNonNull(columns, "columns");
            if (columns.ignored().contains(target)) {
                throw new SettingException("ignore", "leaves out '%s', which is the target".formatted(target));
            }
            if (columns.text().contains(target)) {
                throw new SettingException("text", "is for features, but '%s' is the target".formatted(target));
            }
        }

        /** A table whose columns are read as is usual. */
        public Csv(Path file, String target, Kind kind) {
            this(file, target, kind, Columns.USUAL);
        }

        @Override
        public Csv from(Path directory) {
            return new Csv(absolute(directory, file), target, kind, columns);
        }
    }

    /**
     * Files in the IDX format of MNIST, gzipped or not, told apart by their first bytes. The number of classes is one
     * more than the highest label.
     *
     * @param test images and labels of an official test split, if there is one
     */
    record Idx(Files training, Optional<Files> test) implements DataSource {

        /** Images (or any features) and labels, in the same order. */
        public record Files(Path images, Path labels) {

            private Files from(Path directory) {
                return new Files(absolute(directory, images), absolute(directory, labels));
            }
        }

        @Override
        public Idx from(Path directory) {
            return new Idx(training.from(directory), test.map(files -> files.from(directory)));
        }
    }

    /**
     * Normally distributed clusters of equal size, one around a random center for each class.
     *
     * @param shape how the features of an example are arranged
     * @param separation root mean square distance between two centers, in standard deviations of a cluster: small is
     *     hard
     */
    record Synthetic(int examples, Shape shape, int classes, double separation, long seed) implements DataSource {

        /** Features of all examples that may be made: 2 GiB of them. */
        private static final int MOST_NUMBERS = 1 << 29;

        public Synthetic {
            requirePositive(examples, "examples");
            requireNonNull(shape, "shape");
            if (classes < 2) {
                throw new SettingException("classes", "must be at least 2, but is " + classes);
            }
            requireNotNegative(separation, "separation");
            if (examples < classes) {
                throw new SettingException(
                        "examples", "must be at least the %d classes, but is %d".formatted(classes, examples));
            }
            long numbers = (long) examples * shape.size();
            if (numbers > MOST_NUMBERS) {
                throw new SettingException(
                        "examples", "times features must be at most %d, but is %d".formatted(MOST_NUMBERS, numbers));
            }
        }

        /** Makes examples whose features have no order. */
        public Synthetic(int examples, int features, int classes, double separation, long seed) {
            this(examples, Shape.flat(features), classes, separation, seed);
        }

        /** Returns how many features an example has. */
        public int features() {
            return shape.size();
        }
    }

    private static Path absolute(Path directory, Path file) {
        return directory.resolve(file).toAbsolutePath().normalize();
    }
}
