package org.trainmark.cuda.engine.pass;

import java.util.Arrays;
import org.trainmark.core.engine.MemoryReading.Purpose;
import org.trainmark.cuda.engine.gpu.Accelerator;
import org.trainmark.cuda.engine.gpu.DeviceMemory;

/**
 * What batch normalization keeps of each channel, on the device.
 *
 * @param runningMean estimate over all that was trained on, as is {@code runningVariance}
 * @param mean of the last rows
 * @param inverseDeviation 1 / sqrt(variance + epsilon), of the last rows or of the estimate
 * @param shiftSums sums of the gradient
 * @param scaleSums sums of its products with the normalized values
 */
public record Moments(
        long runningMean, long runningVariance, long mean, long inverseDeviation, long shiftSums, long scaleSums) {

    /** Makes room for them; the estimates start at mean 0 and variance 1. */
    static Moments of(Accelerator gpu, DeviceMemory memory, int channels) {
        long[] rooms = new long[6];
        Arrays.setAll(rooms, i -> memory.floats(Purpose.WORKSPACE, channels));
        float[] ones = new float[channels];
        Arrays.fill(ones, 1);
        gpu.write(rooms[1], ones, channels);
        return new Moments(rooms[0], rooms[1], rooms[2], rooms[3], rooms[4], rooms[5]);
    }
}
