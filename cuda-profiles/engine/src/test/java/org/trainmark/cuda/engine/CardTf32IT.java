package org.trainmark.cuda.engine;

import org.trainmark.core.kit.Tolerance;

class CardTf32IT extends CardContract {

    CardTf32IT() {
        super(Precision.TF32, StepLayout.PLAIN, Convolutions.PATCHES, new Tolerance(0.06, 0.04));
    }
}
