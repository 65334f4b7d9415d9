package org.trainmark.cuda.engine;

import org.trainmark.core.data.Examples;
import org.trainmark.core.engine.MemoryReading.Purpose;
import org.trainmark.cuda.engine.gpu.Accelerator;
import org.trainmark.cuda.engine.gpu.DeviceMemory;

/**
 * A split's examples on the device.
 *
 * @param features row-major, single precision
 * @param targets likewise, {@code targetsEach} for an example, of which some are asked for
 */
record ResidentSplit(long features, long targets, int count, int width, int targetsEach, int targetsAsked) {

    static ResidentSplit of(Accelerator gpu, DeviceMemory memory, Examples examples) {
        float[] features = examples.features();
        float[] targets = examples.targets();
        ResidentSplit split = new ResidentSplit(
                memory.floats(Purpose.DATA, features.length),
                memory.floats(Purpose.DATA, targets.length),
                examples.count(),
                examples.width(),
                examples.targetsEach(),
                examples.targetsAsked());
        gpu.write(split.features, features, features.length);
        gpu.write(split.targets, targets, targets.length);
        return split;
    }
}
