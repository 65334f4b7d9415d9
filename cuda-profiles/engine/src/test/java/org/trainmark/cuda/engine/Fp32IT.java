package org.trainmark.cuda.engine;

import org.trainmark.core.kit.Tolerance;
import org.trainmark.cuda.engine.gpu.Precision;

class Fp32IT extends StandInContract {

    Fp32IT() {
        super(Precision.FP32, Tolerance.SINGLE_PRECISION);
    }
}
