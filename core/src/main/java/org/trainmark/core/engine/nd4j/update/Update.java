package org.trainmark.core.engine.nd4j.update;

import java.util.ArrayList;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.trainmark.core.engine.TrainingConfig;
import org.trainmark.core.engine.UnsupportedTrainingException;
import org.trainmark.core.engine.nd4j.crew.Crew;
import org.trainmark.core.engine.nd4j.host.HostMemory;
import org.trainmark.core.engine.nd4j.ops.Ops;
import org.trainmark.core.engine.nd4j.ops.Parameters;
import org.trainmark.core.engine.nd4j.ops.Parameters.Piece;
import org.trainmark.core.engine.nd4j.ops.Share;
import org.trainmark.core.engine.nd4j.pass.Network;
import org.trainmark.core.model.Architecture;
import org.trainmark.core.optimizer.Optimizer;
import org.trainmark.core.optimizer.Optimizer.Adam;
import org.trainmark.core.optimizer.Optimizer.AdamW;
import org.trainmark.core.optimizer.Optimizer.Lamb;
import org.trainmark.core.optimizer.Optimizer.Momentum;
import org.trainmark.core.optimizer.Optimizer.Nesterov;
import org.trainmark.core.optimizer.Optimizer.RmsProp;
import org.trainmark.core.optimizer.Optimizer.Sgd;
import org.trainmark.core.optimizer.Regularization;

/** Moves the parameters by the gradient and keeps an optimizer's state. */
@FunctionalInterface
public interface Update {

    /** Updates the parameters; the gradient is destroyed. */
    void apply(double learningRate);

    /** Prepares the update of an optimizer, which the threads of a crew share. */
    static Update of(TrainingConfig config, OptimizerState state, Ops ops, Crew crew, Network network) {
        if (config.optimizer() instanceof Lamb lamb) {
            return new LambUpdate(lamb, config, state, ops, crew, network);
        }
        return new SharedUpdate(crew, share -> {
            List<Piece> parameters = pieces(config, network.parameters(), network.architecture(), share);
            List<Piece> gradients = pieces(config, network.gradients(), network.architecture(), share);
            List<Update> pieces = new ArrayList<>();
            for (int i = 0; i < parameters.size(); i++) {
                INDArray gradient = gradients.get(i).values();
                pieces.add(of(config, state, ops, parameters.get(i), gradient));
            }
            return rate -> pieces.forEach(piece -> piece.apply(rate));
        });
    }

    private static List<Piece> pieces(
            TrainingConfig config, Parameters values, Architecture architecture, Share share) {
        return config.regularization().decayExcept().isEmpty()
                ? values.pieces(share, architecture)
                : values.piecesByKind(share, architecture);
    }

    private static Update of(
            TrainingConfig config, OptimizerState state, Ops ops, Piece parameters, INDArray gradient) {
        Optimizer optimizer = config.optimizer();
        Regularization regularization = config.regularization();
        double own = optimizer instanceof AdamW adamW ? adamW.weightDecay() : 0;
        double decay =
                regularization.decayExcept().contains(parameters.kind()) ? 0 : own + regularization.weightDecay();
        Optimizer plain = optimizer instanceof AdamW adamW ? adamW.adam() : optimizer;
        Update update = of(plain, state, ops, parameters, gradient);
        return decay == 0 ? update : decayed(decay, parameters.values(), update);
    }

    private static Update of(Optimizer optimizer, OptimizerState state, Ops ops, Piece piece, INDArray gradient) {
        INDArray parameters = piece.values();
        if (optimizer instanceof Sgd) {
            return rate -> add(-rate, gradient, parameters);
        } else if (optimizer instanceof Momentum momentum) {
            INDArray velocity = state.vector(0, piece);
            Runnable decay = ops.scale(velocity, momentum.decay(), velocity);
            return rate -> {
                decay.run();
                add(1, gradient, velocity);
                add(-rate, velocity, parameters);
            };
        } else if (optimizer instanceof Nesterov nesterov) {
            INDArray velocity = state.vector(0, piece);
            Runnable decay = ops.scale(velocity, nesterov.decay(), velocity);
            return rate -> {
                decay.run();
                add(1, gradient, velocity);
                add(nesterov.decay(), velocity, gradient);
                add(-rate, gradient, parameters);
            };
        } else if (optimizer instanceof RmsProp || optimizer instanceof Adam) {
            return ops.onHost() && HostMemory.fits(parameters)
                    ? BlockwiseUpdate.of(optimizer, state, piece, gradient)
                    : DeviceUpdate.of(optimizer, state, piece, gradient);
        }
        throw UnsupportedTrainingException.unknown(Ops.ENGINE, optimizer);
    }

    private static Update decayed(double weightDecay, INDArray parameters, Update update) {
        return rate -> {
            parameters.muli(1 - rate * weightDecay);
            update.apply(rate);
        };
    }

    /** Adds {@code factor} times one vector to another, by BLAS. */
    static void add(double factor, INDArray what, INDArray to) {
        Nd4j.getBlasWrapper().axpy((Number) factor, what, to);
    }
}
