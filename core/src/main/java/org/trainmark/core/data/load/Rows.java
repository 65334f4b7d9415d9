package org.trainmark.core.data.load;

/** Examples as their source holds them, by number from 0, before they are scaled. */
interface Rows {

    int count();

    /** Features of one example. */
    int width();

    /** Writes the features of one example to {@code into}; NaN where one is missing. */
    void copyFeatures(int number, double[] into);

    /** Returns the number of one example's class, or its quantity; the first of its targets if it has several. */
    double target(int number);

    /** Returns the target at a position of one example. */
    default double target(int number, int position) {
        return target(number);
    }

    /** Returns how messages name a feature. */
    String place(int column);

    /** Returns how messages name a feature of one example. */
    default String place(int number, int column) {
        return "%s, example %d".formatted(place(column), number + 1);
    }

    /** Returns how messages name the targets of all examples. */
    default String targetPlace() {
        return "the target";
    }

    /** Returns how messages name the target of one example. */
    default String targetPlace(int number) {
        return "the target of example %d".formatted(number + 1);
    }

    /** Returns whether features may be finer or larger than single precision can tell. */
    default boolean fine() {
        return false;
    }

    /** Returns whether features may be missing. */
    default boolean gaps() {
        return false;
    }
}
