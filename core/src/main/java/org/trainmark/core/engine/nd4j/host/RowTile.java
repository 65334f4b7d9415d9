package org.trainmark.core.engine.nd4j.host;

/**
 * Some rows of a matrix at a time in an array, beside which a number for each column stands as often as there are rows:
 * the compiler makes vector instructions of loops over arrays that start at index 0.
 *
 * @param rows at a time
 */
public record RowTile(int rows, int columns) {

    /** Values at a time: a few arrays of this length fit the first-level cache. */
    private static final int MOST = 1024;

    /** Returns the tile of a matrix. */
    public static RowTile of(int rows, int columns) {
        return new RowTile(Math.min(rows, Math.max(1, MOST / columns)), columns);
    }

    /** Returns an array for as many rows as fit. */
    public float[] newArray() {
        return new float[rows * columns];
    }

    /** Puts the number of each column beside its values in all rows. */
    public void spread(float[] numbers, float[] tile) {
        for (int row = 0; row < rows; row++) {
            System.arraycopy(numbers, 0, tile, row * columns, columns);
        }
    }

    /** Returns the sum of a column's values in all rows. */
    public double sum(float[] tile, int column) {
        double sum = 0;
        for (int i = column; i < tile.length; i += columns) {
            sum += tile[i];
        }
        return sum;
    }
}
