package org.trainmark.cuda.engine;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.trainmark.core.engine.Obstacle;
import org.trainmark.core.kit.Tolerance;
import org.trainmark.cuda.engine.driver.CardNeeds;
import org.trainmark.cuda.engine.driver.DriverCards;
import org.trainmark.cuda.engine.driver.KernelCache;
import org.trainmark.cuda.engine.driver.ReadyCard;
import org.trainmark.cuda.engine.gpu.Convolutions;
import org.trainmark.cuda.engine.gpu.Precision;
import org.trainmark.cuda.engine.pass.StepLayout;

/** The contract of every engine, on the first card. */
@Tag("gpu")
abstract class CardContract extends CudaContract {

    private final Precision precision;

    CardContract(Precision precision, StepLayout layout, Convolutions convolutions, Tolerance tolerance) {
        super(
                new CudaEngine(
                        new DriverCards(KernelCache.ofThisUser(), () -> convolutions, CudaEngineProbe::unknownChoice),
                        precision,
                        layout),
                tolerance);
        this.precision = precision;
    }

    @BeforeAll
    static void needsACard() {
        new CudaEngine().devices().get(0).obstacle().ifPresent(Assumptions::abort);
        ReadyCard.keep();
    }

    @BeforeEach
    void needsOneThatFits() {
        device().obstacle().ifPresent(Assumptions::abort);
        CardNeeds.unmet(0, precision).map(Obstacle::toString).ifPresent(Assumptions::abort);
    }
}
