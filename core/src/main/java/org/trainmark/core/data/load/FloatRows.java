package org.trainmark.core.data.load;

/** Examples whose features and targets are numbers in memory already. */
final class FloatRows implements Rows {

    private final String name;
    private final int width;
    private final int targetsEach;
    private final float[] features;
    private final float[] targets;

    /**
     * @param name what messages call the data
     * @param features row-major {@code [targets.length, width]}
     */
    FloatRows(String name, int width, float[] features, float[] targets) {
        this(name, width, 1, features, targets);
    }

    /**
     * @param name what messages call the data
     * @param features row-major {@code [count, width]}
     * @param targets row-major {@code [count, targetsEach]}
     */
    FloatRows(String name, int width, int targetsEach, float[] features, float[] targets) {
        this.name = name;
        this.width = width;
        this.targetsEach = targetsEach;
        this.features = features;
        this.targets = targets;
    }

    @Override
    public int count() {
        return targets.length / targetsEach;
    }

    @Override
    public int width() {
        return width;
    }

    @Override
    public void copyFeatures(int number, double[] into) {
        for (int i = 0; i < width; i++) {
            into[i] = features[number * width + i];
        }
    }

    @Override
    public double target(int number) {
        return target(number, 0);
    }

    @Override
    public double target(int number, int position) {
        return targets[number * targetsEach + position];
    }

    @Override
    public String place(int column) {
        return "%s, feature %d".formatted(name, column + 1);
    }
}
