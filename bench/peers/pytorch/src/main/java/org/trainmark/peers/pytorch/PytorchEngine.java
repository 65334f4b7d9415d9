package org.trainmark.peers.pytorch;

import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.jni.JniUtils;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.trainmark.core.data.Dataset;
import org.trainmark.core.engine.CheckedSession;
import org.trainmark.core.engine.Device;
import org.trainmark.core.engine.Engine;
import org.trainmark.core.engine.TrainingConfig;
import org.trainmark.core.engine.TrainingSession;

/** The engine {@code pytorch}: trains with PyTorch through DJL on the processor. */
public final class PytorchEngine implements Engine {

    static final String ID = "pytorch";

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
            djl();
            return Optional.empty();
        } catch (LinkageError | RuntimeException e) {
            return Optional.of("PyTorch does not load here: " + e);
        }
    }

    /** Returns DJL's engine, which would otherwise report its use to its makers when it loads. */
    private static ai.djl.engine.Engine djl() {
        System.setProperty("ai.djl.offline", "true");
        return ai.djl.engine.Engine.getEngine("PyTorch");
    }

    @Override
    public SortedMap<String, String> provenance() {
        SortedMap<String, String> facts = new TreeMap<>();
        facts.put("pytorch", djl().getVersion());
        facts.put("pytorch.djl", ai.djl.engine.Engine.getDjlVersion());
        facts.put("pytorch.threads", Integer.toString(JniUtils.getNumThreads()));
        return facts;
    }

    @Override
    public TrainingSession open(TrainingConfig config, Dataset data, Device device) {
        return CheckedSession.open(this, config, data, device, () -> open(config, data));
    }

    private static TrainingSession open(TrainingConfig config, Dataset data) {
        djl().setRandomSeed(Long.hashCode(config.seed()));
        NDManager manager = djl().newBaseManager(ai.djl.Device.cpu());
        try {
            return PytorchCalls.runKeepingArrays(() -> new PytorchSession(config, data, manager));
        } catch (RuntimeException e) {
            manager.close();
            throw e;
        }
    }
}
