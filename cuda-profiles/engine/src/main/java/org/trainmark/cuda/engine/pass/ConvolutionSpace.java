package org.trainmark.cuda.engine.pass;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.trainmark.core.engine.MemoryReading.Purpose;
import org.trainmark.core.model.Architecture.Stage;
import org.trainmark.core.model.Layer.Convolution;
import org.trainmark.cuda.engine.gpu.Accelerator;
import org.trainmark.cuda.engine.gpu.ConvolutionShape;
import org.trainmark.cuda.engine.gpu.Convolved;
import org.trainmark.cuda.engine.gpu.DeviceMemory;
import org.trainmark.cuda.engine.gpu.Precision;
import org.trainmark.cuda.engine.gpu.ThreadGrid;
import org.trainmark.cuda.engine.unit.NetworkUnit;

/**
 * What a network's convolutions by cuDNN stand in and work in.
 *
 * @param images that one call takes at most
 * @param filters of each such stage, by its number, in cuDNN's order
 * @param gradient of one unit's filters, in that order
 * @param workspace of any call; 0 if none needs it
 */
record ConvolutionSpace(int images, Map<Integer, Long> filters, long gradient, long workspace, long workspaceBytes) {

    /** As patches have: enough to keep a card busy with, little beside its memory. */
    private static final long MOST_BYTES = 256L << 20;

    /** A part of an evaluation begins as aligned as tensor cores want it, whatever an image's size. */
    private static final int ALIGNED_IMAGES = 8;

    ConvolutionSpace {
        filters = Map.copyOf(filters);
    }

    /**
     * Makes room for a training with so many rows at once, and for evaluation; none where nothing convolves.
     *
     * @throws org.trainmark.core.engine.UnsupportedTrainingException if cuDNN cannot do one of the convolutions
     */
    static Optional<ConvolutionSpace> of(
            Accelerator gpu, DeviceMemory memory, CudaNetwork network, Precision precision, int rows) {
        int images = Math.toIntExact(ThreadGrid.ceilDivide(rows, ALIGNED_IMAGES) * ALIGNED_IMAGES);
        Map<Integer, Long> filters = new HashMap<>();
        long mostWeights = 0;
        long bytes = 0;
        for (NetworkUnit unit : network.leaves()) {
            if (unit instanceof NetworkUnit.Filtered filtered) {
                Stage stage = filtered.stage();
                Convolution layer = filtered.layer();
                filters.put(stage.number(), memory.allocate(Purpose.WORKSPACE, stage.weights() * precision.bytes()));
                mostWeights = Math.max(mostWeights, stage.weights());
                bytes = Math.max(bytes, bytes(gpu, ConvolutionShape.of(stage, layer, rows), Convolved.Result.values()));
                ConvolutionShape evaluated = ConvolutionShape.of(stage, layer, images);
                bytes = Math.max(bytes, bytes(gpu, evaluated, Convolved.Result.OUTPUTS));
            }
        }
        if (filters.isEmpty()) {
            return Optional.empty();
        }
        long gradient = memory.allocate(Purpose.WORKSPACE, mostWeights * precision.bytes());
        long workspace = bytes == 0 ? 0 : memory.allocate(Purpose.WORKSPACE, bytes);
        return Optional.of(new ConvolutionSpace(images, filters, gradient, workspace, bytes));
    }

    private static long bytes(Accelerator gpu, ConvolutionShape shape, Convolved.Result... results) {
        return Arrays.stream(results)
                .mapToLong(result -> gpu.convolutionBytes(result, shape, MOST_BYTES))
                .max()
                .orElseThrow();
    }

    /** Returns where a stage's filters stand. */
    long filters(Stage stage) {
        return requireNonNull(filters.get(stage.number()));
    }
}
