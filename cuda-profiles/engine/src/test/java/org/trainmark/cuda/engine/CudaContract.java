package org.trainmark.cuda.engine;

import java.util.Optional;
import org.trainmark.core.engine.Device;
import org.trainmark.core.engine.Engine;
import org.trainmark.core.engine.TrainingConfig;
import org.trainmark.core.kit.EngineContract;
import org.trainmark.core.kit.Tolerance;
import org.trainmark.core.optimizer.Optimizer;

/** The contract of every engine, on the first card that an engine finds. */
abstract class CudaContract extends EngineContract {

    private final CudaEngine engine;
    private final Tolerance tolerance;

    CudaContract(CudaEngine engine, Tolerance tolerance) {
        this.engine = engine;
        this.tolerance = tolerance;
    }

    @Override
    public Engine engine() {
        return engine;
    }

    @Override
    public Device device() {
        return engine.devices().get(0);
    }

    @Override
    public Tolerance tolerance() {
        return tolerance;
    }

    @Override
    public boolean sameSeedSameBits() {
        return true;
    }

    @Override
    public Optional<String> refusal(TrainingConfig config) {
        return config.optimizer() instanceof Optimizer.Lamb ? Optional.of("LAMB") : Optional.empty();
    }
}
