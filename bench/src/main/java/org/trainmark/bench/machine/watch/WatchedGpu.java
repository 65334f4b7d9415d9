package org.trainmark.bench.machine.watch;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.trainmark.bench.machine.GpuProcess;
import org.trainmark.core.engine.DeviceId;

/**
 * The GPU that a trial runs on, if it runs on one.
 *
 * @param id how {@code nvidia-smi} is asked for it: a number or a UUID
 */
public record WatchedGpu(Optional<String> id) {

    /** For a trial on the processors. */
    public static final WatchedGpu NONE = new WatchedGpu(Optional.empty());

    /**
     * Returns the GPU that a device is, if it is one.
     *
     * @param environment of the trial, whose {@code CUDA_VISIBLE_DEVICES} says which GPUs are counted
     */
    public static WatchedGpu of(DeviceId device, Map<String, String> environment) {
        String[] visible = environment.getOrDefault("CUDA_VISIBLE_DEVICES", "").split(",", -1);
        return new WatchedGpu(device.card()
                .map(card -> card < visible.length && !visible[card].isBlank()
                        ? visible[card].strip()
                        : Integer.toString(card)));
    }

    public boolean isPresent() {
        return id.isPresent();
    }

    /** @param beside process ids of the trials that run on other devices now, and so are not to be on this one */
    List<Probe> probes(Supplier<Set<Long>> beside) {
        if (id.isEmpty()) {
            return List.of();
        }
        try {
            return List.of(
                    new GpuProbe(SmiStream.start(id.get(), "gpu", GpuProbe.QUERY)),
                    new GpuProcessProbe(
                            SmiStream.start(id.get(), "compute-apps", GpuProcess.QUERY),
                            pid -> OwnProcesses.isForeign(pid) || beside.get().contains(pid)));
        } catch (IOException e) {
            // There is no nvidia-smi: nothing can be told of the GPU.
            return List.of();
        }
    }
}
