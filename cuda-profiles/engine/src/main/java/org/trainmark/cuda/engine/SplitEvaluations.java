package org.trainmark.cuda.engine;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.trainmark.core.data.Dataset;
import org.trainmark.core.data.Split;
import org.trainmark.core.engine.Evaluation;
import org.trainmark.cuda.engine.gpu.Accelerator;
import org.trainmark.cuda.engine.gpu.DeviceMemory;

/** The evaluations of a session: what they need on the device is brought there when first asked for, or not at all. */
final class SplitEvaluations {

    private final Accelerator gpu;
    private final DeviceMemory memory;
    private final Dataset dataset;
    private final Supplier<CudaEvaluation> maker;
    private final Map<Split, ResidentSplit> resident = new EnumMap<>(Split.class);
    private @Nullable CudaEvaluation evaluation;

    /**
     * @param training the split that is on the device already
     * @param maker makes an evaluation, in memory that is freed again if it fails
     */
    SplitEvaluations(
            Accelerator gpu,
            DeviceMemory memory,
            Dataset dataset,
            ResidentSplit training,
            Supplier<CudaEvaluation> maker) {
        this.gpu = gpu;
        this.memory = memory;
        this.dataset = dataset;
        this.maker = maker;
        resident.put(Split.TRAINING, training);
    }

    Evaluation of(Split split) {
        return evaluation().of(onDevice(split));
    }

    int[] predictions(Split split) {
        return evaluation().predictions(onDevice(split));
    }

    private ResidentSplit onDevice(Split split) {
        return resident.computeIfAbsent(
                split, s -> memory.allOrNothing(() -> ResidentSplit.of(gpu, memory, dataset.split(s))));
    }

    private CudaEvaluation evaluation() {
        CudaEvaluation made = evaluation;
        if (made == null) {
            made = memory.allOrNothing(maker);
            evaluation = made;
        }
        return made;
    }
}
