package org.trainmark.core.engine.nd4j.update;

import java.util.ArrayList;
import java.util.List;
import org.trainmark.core.optimizer.Optimizer.Lamb;

/** A tensor under {@link Lamb}: how far all its parts go depends on the lengths of the whole. */
final class LambTensor {

    private final double weightDecay;
    private final List<LambPart> parts = new ArrayList<>();
    private double kept;
    private double step;

    /** @param weightDecay beside the optimizer's own */
    LambTensor(double weightDecay) {
        this.weightDecay = weightDecay;
    }

    void add(LambPart part) {
        parts.add(part);
    }

    /** Decides how far parts go, all of which have their directions. */
    void decide(double rate) {
        kept = 1 - rate * weightDecay;
        step = rate * ratio();
    }

    private double ratio() {
        double parameters = 0;
        double directions = 0;
        for (int i = 0; i < parts.size(); i++) {
            parameters += parts.get(i).parameterSquares();
            directions += parts.get(i).directionSquares();
        }
        return parameters > 0 && directions > 0 ? Math.sqrt(parameters) / Math.sqrt(directions) : 1;
    }

    void move(LambPart part) {
        part.move(kept, step);
    }
}
