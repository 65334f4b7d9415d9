package org.trainmark.cuda.engine;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.trainmark.core.engine.Device;
import org.trainmark.core.engine.Engine;
import org.trainmark.core.engine.Obstacle;
import org.trainmark.core.kit.EngineContract;
import org.trainmark.core.kit.Tolerance;

/** The contract of every engine, on the first card. */
@Tag("gpu")
abstract class CardContract extends EngineContract {

    /** Keeps the card ready: a session that is the only one makes it so anew, which takes longer than its test. */
    private static @Nullable DriverContext held;

    private final CudaEngine engine;
    private final Precision precision;
    private final Tolerance tolerance;

    CardContract(Precision precision, StepLayout layout, Convolutions convolutions, Tolerance tolerance) {
        engine = new CudaEngine(new DriverCards(KernelCache.ofThisUser(), () -> convolutions), precision, layout);
        this.precision = precision;
        this.tolerance = tolerance;
    }

    @BeforeAll
    static void needsACard() {
        new CudaEngine().devices().get(0).obstacle().ifPresent(Assumptions::abort);
        if (held == null) {
            held = new DriverContext(0);
        }
    }

    @BeforeEach
    void needsOneThatFits() {
        device().obstacle().ifPresent(Assumptions::abort);
        CudaEngineProbe.unmet(0, precision).map(Obstacle::toString).ifPresent(Assumptions::abort);
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
}
