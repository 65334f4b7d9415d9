package org.trainmark.cuda.engine;

import org.trainmark.core.kit.Tolerance;
import org.trainmark.cuda.engine.gpu.Convolutions;
import org.trainmark.cuda.engine.gpu.Precision;
import org.trainmark.cuda.engine.pass.StepLayout;

class CardTf32IT extends CardContract {

    CardTf32IT() {
        super(Precision.TF32, StepLayout.PLAIN, Convolutions.PATCHES, Tolerance.ELEVEN_BITS);
    }
}
