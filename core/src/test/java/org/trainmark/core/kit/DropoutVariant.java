package org.trainmark.core.kit;

import java.util.function.Function;
import org.trainmark.core.data.Dataset;
import org.trainmark.core.engine.TrainingConfig;
import org.trainmark.core.engine.TrainingSession;

/** Engines whose dropout is their own, and not what it should be but for the first. */
abstract class DropoutVariant extends VariantContract {

    DropoutVariant(Function<ReferenceDropout, ReferenceLayer> change) {
        super((config, data) -> open(config, data, change));
    }

    private static TrainingSession open(
            TrainingConfig config, Dataset data, Function<ReferenceDropout, ReferenceLayer> change) {
        ReferenceNetwork network = new ReferenceNetwork(
                config,
                data,
                config.architecture(data).initialParameters(config.seed()),
                layer -> layer instanceof ReferenceDropout dropout ? change.apply(dropout) : layer,
                UpdateFormula::of);
        return new ReferenceSession(config, data, network);
    }

    @Override
    public boolean followsDropoutMask() {
        return false;
    }

    private static ReferenceDropout reseeded(ReferenceDropout right) {
        return new ReferenceDropout(right.rate(), ~right.seed(), right.stage());
    }

    /** Other values are dropped, as well as those of the mask. */
    static class OwnMask extends DropoutVariant {
        OwnMask() {
            super(DropoutVariant::reseeded);
        }
    }

    /** Other values are dropped by an engine that claims to follow the mask. */
    static final class FalseClaim extends OwnMask {
        @Override
        public boolean followsDropoutMask() {
            return true;
        }
    }

    /** All rows lose the same values. */
    static final class SameForEveryRow extends DropoutVariant {
        SameForEveryRow() {
            super(LayerVariant.SameForEveryRow::new);
        }
    }

    /** All steps lose the same values. */
    static final class SameInEveryStep extends DropoutVariant {
        SameInEveryStep() {
            super(LayerVariant.SameInEveryStep::new);
        }
    }

    /** All seeds and layers lose the same values. */
    static final class SameForEverySeedAndLayer extends DropoutVariant {
        SameForEverySeedAndLayer() {
            super(right -> new ReferenceDropout(right.rate(), 1, 0));
        }
    }

    /** A few more values are dropped than asked for. */
    static final class RateRounded extends DropoutVariant {
        RateRounded() {
            super(right -> new ReferenceDropout(Math.ceil(10 * right.rate() + 0.5) / 10, right.seed(), right.stage()));
        }
    }

    /** What is kept stays as small as it was. */
    static final class NotMadeUpFor extends DropoutVariant {
        NotMadeUpFor() {
            super(LayerVariant.NotMadeUpFor::new);
        }
    }

    /** Evaluations lose values too. */
    static final class DroppingInEvaluation extends DropoutVariant {
        DroppingInEvaluation() {
            super(LayerVariant.DroppingInEvaluation::new);
        }
    }
}
