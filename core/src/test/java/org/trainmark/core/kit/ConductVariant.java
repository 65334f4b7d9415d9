package org.trainmark.core.kit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.trainmark.core.data.Batch;
import org.trainmark.core.data.Dataset;
import org.trainmark.core.data.Examples;
import org.trainmark.core.data.Split;
import org.trainmark.core.engine.Evaluation;
import org.trainmark.core.engine.SessionState;
import org.trainmark.core.engine.TrainingConfig;
import org.trainmark.core.engine.TrainingSession;

/** Engines whose formulas are right and whose sessions misbehave. */
abstract class ConductVariant extends VariantContract {

    ConductVariant(Opening opening) {
        super((config, data) -> opening.open(config, data, new ReferenceNetwork(config, data)));
    }

    /** Opens a session on a network at its start. */
    @FunctionalInterface
    interface Opening {
        TrainingSession open(TrainingConfig config, Dataset data, ReferenceNetwork network);
    }

    /** The loss is that of the parameters after the step. */
    static final class LossAfterUpdate extends ConductVariant {
        LossAfterUpdate() {
            super((config, data, network) -> new ReferenceSession(config, data, network) {
                private Examples last = data.training();

                @Override
                public void step(Batch batch, double learningRate) {
                    super.step(batch, learningRate);
                    last = Problem.picked(data, batch);
                }

                @Override
                public double loss() {
                    await();
                    return network.trainingLoss(network.parameters(), last, 0);
                }
            });
        }
    }

    /** A batch that is not full is left out. */
    static final class ShortBatchDropped extends ConductVariant {
        ShortBatchDropped() {
            super((config, data, network) -> new ReferenceSession(config, data, network) {
                @Override
                public void step(Batch batch, double learningRate) {
                    if (batch.size() >= config.batchSize()) {
                        super.step(batch, learningRate);
                    }
                }
            });
        }
    }

    /** A batch's own features are overlooked. */
    static final class OwnFeaturesOverlooked extends ConductVariant {
        OwnFeaturesOverlooked() {
            super((config, data, network) -> new ReferenceSession(config, data, network) {
                @Override
                public void step(Batch batch, double learningRate) {
                    super.step(new Batch(batch.order(), batch.from(), batch.size()), learningRate);
                }
            });
        }
    }

    /** Where a network's numbers are not finite, its quality is what it was at the start. */
    static final class LastQualityKept extends ConductVariant {
        LastQualityKept() {
            super((config, data, network) -> new ReferenceSession(config, data, network) {
                private final Evaluation start = network.evaluate(data.split(Split.VALIDATION));

                @Override
                public Evaluation evaluate(Split split) {
                    Evaluation evaluation = super.evaluate(split);
                    return Double.isFinite(evaluation.loss())
                                    || data.split(split).count() == 0
                            ? evaluation
                            : start;
                }
            });
        }
    }

    /** Evaluations stop after 1024 examples. */
    static final class FirstChunkEvaluated extends ConductVariant {
        FirstChunkEvaluated() {
            super((config, data, network) -> new ReferenceSession(config, data, network) {
                @Override
                public Evaluation evaluate(Split split) {
                    await();
                    Examples all = data.split(split);
                    int count = Math.min(all.count(), 1024);
                    return network.evaluate(new Examples(
                            all.width(),
                            all.targetsEach(),
                            Arrays.copyOf(all.features(), count * all.width()),
                            Arrays.copyOf(all.targets(), count * all.targetsEach())));
                }
            });
        }
    }

    /** Predictions are those of the examples before. */
    static final class PredictionsLate extends ConductVariant {
        PredictionsLate() {
            super((config, data, network) -> new ReferenceSession(config, data, network) {
                @Override
                public int[] predictions(Split split) {
                    List<Integer> late = new ArrayList<>(
                            Arrays.stream(super.predictions(split)).boxed().toList());
                    Collections.rotate(late, 1);
                    return late.stream().mapToInt(Integer::intValue).toArray();
                }
            });
        }
    }

    /** A step is done when somebody looks, or at the next step. */
    static final class StepDeferred extends ConductVariant {
        StepDeferred() {
            super((config, data, network) -> new ReferenceSession(config, data, network) {
                private Runnable pending = () -> {};

                @Override
                public void step(Batch batch, double learningRate) {
                    await();
                    pending = () -> super.step(batch, learningRate);
                }

                @Override
                public void await() {
                    super.await();
                    Runnable due = pending;
                    pending = () -> {};
                    due.run();
                }

                @Override
                public double loss() {
                    await();
                    return super.loss();
                }

                @Override
                public Evaluation evaluate(Split split) {
                    await();
                    return super.evaluate(split);
                }

                @Override
                public float[] parameters() {
                    await();
                    return super.parameters();
                }
            });
        }
    }

    /** Of a state only the parameters are taken over. */
    static final class OnlyParametersRestored extends ConductVariant {
        OnlyParametersRestored() {
            super((config, data, network) -> new ReferenceSession(config, data, network) {
                @Override
                public void restore(SessionState state) {
                    double[] before = Tape.written(network::pass);
                    super.restore(state);
                    double[] restored = network.parameters();
                    System.arraycopy(restored, 0, before, 0, restored.length);
                    Tape.read(before, network::pass);
                }
            });
        }
    }

    /** Whoever closes a session closes them all. */
    static final class AllClosed extends ConductVariant {
        AllClosed() {
            super(closingAll(new ArrayList<>()));
        }

        private static Opening closingAll(List<Runnable> closings) {
            return (config, data, network) -> new ReferenceSession(config, data, network) {
                {
                    closings.add(super::close);
                }

                @Override
                public void close() {
                    closings.forEach(Runnable::run);
                }
            };
        }
    }

    /** Closing changes nothing. */
    static final class NeverClosed extends ConductVariant {
        NeverClosed() {
            super((config, data, network) -> new ReferenceSession(config, data, network) {
                @Override
                public void close() {}
            });
        }
    }
}
