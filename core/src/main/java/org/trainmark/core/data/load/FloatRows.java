package org.trainmark.core.data.load;

/** Examples whose features and targets are numbers in memory already. */
final class FloatRows implements Rows {

    private final int width;
    private final float[] features;
    private final float[] targets;

    /** @param features row-major {@code [targets.length, width]} */
    FloatRows(int width, float[] features, float[] targets) {
        this.width = width;
        this.features = features;
        this.targets = targets;
    }

    @Override
    public int count() {
        return targets.length;
    }

    @Override
    public int width() {
        return width;
    }

    @Override
    public void copyFeatures(int number, float[] into, int at) {
        System.arraycopy(features, number * width, into, at, width);
    }

    @Override
    public float target(int number) {
        return targets[number];
    }
}
