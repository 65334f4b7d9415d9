package org.trainmark.core.kit;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.trainmark.core.data.Dataset;
import org.trainmark.core.engine.Device;
import org.trainmark.core.engine.Engine;
import org.trainmark.core.engine.SessionChecks;
import org.trainmark.core.engine.TrainingConfig;
import org.trainmark.core.engine.TrainingSession;

/** The reference as an engine: for proving the contract, and for tests that need some engine and no ND4J. */
public final class ReferenceEngine implements Engine {

    private final BiFunction<TrainingConfig, Dataset, TrainingSession> opening;

    public ReferenceEngine() {
        this((config, data) -> new ReferenceSession(config, data, new ReferenceNetwork(config, data)));
    }

    ReferenceEngine(BiFunction<TrainingConfig, Dataset, TrainingSession> opening) {
        this.opening = opening;
    }

    @Override
    public String id() {
        return "reference";
    }

    @Override
    public List<Device> devices() {
        return List.of(new Device("jvm", "float64 on the calling thread", Optional.empty()));
    }

    @Override
    public SortedMap<String, String> provenance() {
        return new TreeMap<>();
    }

    @Override
    public TrainingSession open(TrainingConfig config, Dataset data, Device device) {
        SessionChecks.requireUsable(device, devices());
        SessionChecks.requireTrainable(config, data);
        return opening.apply(config, data);
    }
}
