package org.trainmark.core.engine;

import org.trainmark.core.model.Layer;
import org.trainmark.core.optimizer.Optimizer;

/** Thrown by an engine that cannot do a training exactly as it is described; says what it lacks. */
public final class UnsupportedTrainingException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public UnsupportedTrainingException(String message) {
        super(message);
    }

    /** Returns the refusal of a layer that an engine has nothing for. */
    public static UnsupportedTrainingException unknown(String engine, Layer layer) {
        return new UnsupportedTrainingException("the engine %s does not know the layer %s".formatted(engine, layer));
    }

    /** Returns the refusal of an optimizer that an engine has nothing for. */
    public static UnsupportedTrainingException unknown(String engine, Optimizer optimizer) {
        return new UnsupportedTrainingException(
                "the engine %s does not know the optimizer %s".formatted(engine, optimizer));
    }
}
