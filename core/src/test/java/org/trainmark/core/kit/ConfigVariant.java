package org.trainmark.core.kit;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import org.trainmark.core.data.Dataset;
import org.trainmark.core.engine.TrainingConfig;
import org.trainmark.core.engine.TrainingSession;
import org.trainmark.core.engine.UnsupportedTrainingException;
import org.trainmark.core.model.Cnn;
import org.trainmark.core.model.CompositeLayer;
import org.trainmark.core.model.Layer;
import org.trainmark.core.model.ModelSpec;
import org.trainmark.core.model.SequenceLayer;
import org.trainmark.core.optimizer.Regularization;

/** Engines that train something else than what was asked for, and engines that refuse to. */
abstract class ConfigVariant extends VariantContract {

    ConfigVariant(UnaryOperator<TrainingConfig> change) {
        super((config, data) -> open(config, data, change.apply(config)));
    }

    private static TrainingSession open(TrainingConfig config, Dataset data, TrainingConfig changed) {
        return new ReferenceSession(config, data, new ReferenceNetwork(changed, data));
    }

    /** Labels are as they come. */
    static final class SmoothingLeftOut extends ConfigVariant {
        SmoothingLeftOut() {
            super(regularized(r -> new Regularization(r.l1(), r.l2(), r.weightDecay(), r.clipNorm(), 0)));
        }
    }

    /** Decay goes through the optimizer. */
    static final class DecayAsPenalty extends ConfigVariant {
        DecayAsPenalty() {
            super(regularized(
                    r -> new Regularization(r.l1(), r.l2() + r.weightDecay(), 0, r.clipNorm(), r.labelSmoothing())));
        }
    }

    /** Batches go through at once. */
    static final class PartsLeftOut extends ConfigVariant {
        PartsLeftOut() {
            super(config -> with(config, config.model(), config.regularization(), OptionalInt.empty()));
        }
    }

    /** Running estimates take as much of the new as they should keep of the old. */
    static final class DecayReversed extends ConfigVariant {
        DecayReversed() {
            super(layered(layer -> layer instanceof Layer.BatchNormalization normalization
                    ? new Layer.BatchNormalization(1 - normalization.decay() - 1e-6, normalization.epsilon())
                    : layer));
        }
    }

    /** Every pooling takes the mean. */
    static final class MeansForMaxima extends ConfigVariant {
        MeansForMaxima() {
            super(layered(layer -> layer instanceof Layer.Pooling pooling
                    ? new Layer.Pooling(Layer.Pooling.Kind.AVERAGE, pooling.size(), pooling.stride())
                    : layer));
        }
    }

    /** Positions see those behind them too. */
    static final class LookingAhead extends ConfigVariant {
        LookingAhead() {
            super(layered(layer -> layer instanceof SequenceLayer.SelfAttention attention
                    ? new SequenceLayer.SelfAttention(attention.heads(), false)
                    : layer));
        }
    }

    /** What is beside a residual is left out. */
    static final class ShortcutLeftOut extends ConfigVariant {
        ShortcutLeftOut() {
            super(layered(layer -> layer instanceof CompositeLayer.Residual residual
                            && residual.shortcut().isEmpty()
                            && residual.layers().size() == 1
                    ? residual.layers().get(0)
                    : layer));
        }
    }

    /** Convolutional networks are refused. */
    static final class Refusing extends ConfigVariant {

        Refusing() {
            super(config -> {
                if (config.model() instanceof Cnn) {
                    throw new UnsupportedTrainingException("there are no convolutions");
                }
                return config;
            });
        }

        @Override
        public Optional<String> refusal(TrainingConfig config) {
            return config.model() instanceof Cnn ? Optional.of("no convolutions") : Optional.empty();
        }
    }

    /** Smoothed labels are said to be refused, and are not. */
    static final class RefusingInWords extends ConfigVariant {

        RefusingInWords() {
            super(config -> config);
        }

        @Override
        public Optional<String> refusal(TrainingConfig config) {
            return config.regularization().labelSmoothing() > 0 ? Optional.of("no smoothing") : Optional.empty();
        }
    }

    private static UnaryOperator<TrainingConfig> regularized(UnaryOperator<Regularization> change) {
        return config -> with(config, config.model(), change.apply(config.regularization()), config.microBatchSize());
    }

    private static UnaryOperator<TrainingConfig> layered(UnaryOperator<Layer> change) {
        return config ->
                with(config, layered(config.model(), change), config.regularization(), config.microBatchSize());
    }

    private static ModelSpec layered(ModelSpec model, UnaryOperator<Layer> change) {
        return model instanceof Cnn cnn
                ? new Cnn(cnn.layers().stream().map(change).toList(), cnn.initialization())
                : model;
    }

    private static TrainingConfig with(
            TrainingConfig config, ModelSpec model, Regularization regularization, OptionalInt microBatchSize) {
        return new TrainingConfig(
                model,
                config.loss(),
                config.optimizer(),
                config.learningRate(),
                config.schedule(),
                regularization,
                config.augmentation(),
                config.batchSize(),
                microBatchSize,
                config.recompute(),
                config.seed());
    }
}
