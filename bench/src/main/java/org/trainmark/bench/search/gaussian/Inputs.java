package org.trainmark.bench.search.gaussian;

/**
 * Places that a function was measured at.
 *
 * @param places for each a coordinate from 0 to 1, a category's number, or NaN where a coordinate does not exist
 * @param categories of which coordinates the numbers are names only
 */
record Inputs(double[][] places, boolean[] categories) {

    int size() {
        return places.length;
    }

    int coordinates() {
        return categories.length;
    }
}
