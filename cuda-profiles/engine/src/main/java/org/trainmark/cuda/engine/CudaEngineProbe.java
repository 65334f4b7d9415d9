package org.trainmark.cuda.engine;

import java.util.Optional;
import org.trainmark.core.engine.DeviceId;
import org.trainmark.core.engine.DeviceProbe;
import org.trainmark.core.engine.Obstacle;
import org.trainmark.cuda.engine.driver.CardNeeds;
import org.trainmark.cuda.engine.gpu.Convolutions;
import org.trainmark.cuda.engine.gpu.Precision;
import org.trainmark.cuda.engine.pass.StepLayout;

/** Tells whether the driver and a card fit the engine {@code cuda}. */
public final class CudaEngineProbe implements DeviceProbe {

    @Override
    public Optional<Obstacle> obstacle(String engine, DeviceId device) {
        return engine.equals(CudaEngine.ID)
                ? unknownChoice()
                        .or(() ->
                                device.card().flatMap(number -> CardNeeds.unmet(number, Precision.CHOICE.ofThisJvm())))
                : Optional.empty();
    }

    /** Returns what this JVM was asked for that does not exist. */
    static Optional<Obstacle> unknownChoice() {
        return Precision.CHOICE.obstacle().or(StepLayout.CHOICE::obstacle).or(Convolutions.CHOICE::obstacle);
    }
}
