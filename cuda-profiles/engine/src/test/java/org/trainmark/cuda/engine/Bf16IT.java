package org.trainmark.cuda.engine;

import org.trainmark.core.kit.Tolerance;

/** With 8 bits of fraction; the most that was seen is 0.36, of the loss of a network of every layer. */
class Bf16IT extends StandInContract {

    Bf16IT() {
        super(Precision.BF16, new Tolerance(0.4, 0.3));
    }
}
