package org.trainmark.peers.dl4j;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.trainmark.core.data.Shape;

/** How DL4J takes features: rows, and images with their channels first. */
record Features(Shape shape) {

    /** Returns rows of features, of images with channels first. */
    INDArray rows(float[] channelsLast, int count) {
        int width = shape.size();
        float[] values = new float[count * width];
        if (shape.isImage() && shape.channels() > 1) {
            for (int i = 0; i < values.length; i++) {
                values[i / width * width + ParameterOrder.channelsFirst(shape, i % width)] = channelsLast[i];
            }
        } else {
            System.arraycopy(channelsLast, 0, values, 0, values.length);
        }
        return Nd4j.create(values, new long[] {count, width}, 'c');
    }

    /** Returns a view of rows in the shape of the network's input. */
    INDArray asInput(INDArray rows) {
        return shape.isImage() ? rows.reshape('c', rows.rows(), shape.channels(), shape.height(), shape.width()) : rows;
    }
}
