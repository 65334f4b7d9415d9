package org.trainmark.peers.libtorch;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bytedeco.pytorch.global.torch;
import org.trainmark.core.data.Dataset;
import org.trainmark.core.engine.CheckedSession;
import org.trainmark.core.engine.Device;
import org.trainmark.core.engine.Engine;
import org.trainmark.core.engine.TrainingConfig;
import org.trainmark.core.engine.TrainingSession;
import org.trainmark.core.engine.blas.KernelsInUse;

/** The engine {@code libtorch}: trains with PyTorch's C++ library on the processor. */
public final class LibtorchEngine implements Engine {

    static final String ID = "libtorch";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public List<Device> devices() {
        return List.of(new Device("cpu", "the processor", obstacle()));
    }

    private static Optional<String> obstacle() {
        try {
            torch.get_num_threads();
            return Optional.empty();
        } catch (LinkageError | RuntimeException e) {
            return Optional.of("libtorch does not load here: " + e);
        }
    }

    @Override
    public SortedMap<String, String> provenance() {
        SortedMap<String, String> facts = new TreeMap<>();
        facts.put(
                "libtorch",
                "%d.%d.%d".formatted(torch.TORCH_VERSION_MAJOR, torch.TORCH_VERSION_MINOR, torch.TORCH_VERSION_PATCH));
        facts.put("libtorch.threads", Integer.toString(torch.get_num_threads()));
        facts.putAll(KernelsInUse.facts());
        return facts;
    }

    @Override
    public TrainingSession open(TrainingConfig config, Dataset data, Device device) {
        return CheckedSession.open(
                this,
                config,
                data,
                device,
                () -> LibtorchCalls.runKeepingTensors(tensors -> new LibtorchSession(config, data, tensors)));
    }
}
