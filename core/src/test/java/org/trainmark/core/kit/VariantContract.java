package org.trainmark.core.kit;

import java.util.function.BiFunction;
import org.trainmark.core.data.Dataset;
import org.trainmark.core.engine.Device;
import org.trainmark.core.engine.Engine;
import org.trainmark.core.engine.TrainingConfig;
import org.trainmark.core.engine.TrainingSession;

/** The contract of an engine that departs from the reference in one way; run by {@link ContractFailures} alone. */
abstract class VariantContract extends EngineContract {

    private final Engine engine;

    VariantContract(BiFunction<TrainingConfig, Dataset, TrainingSession> opening) {
        engine = new ReferenceEngine(opening);
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
        return Tolerance.SINGLE_PRECISION;
    }

    @Override
    public boolean sameSeedSameBits() {
        return true;
    }
}
