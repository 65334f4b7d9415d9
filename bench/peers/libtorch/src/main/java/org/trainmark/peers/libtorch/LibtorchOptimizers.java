package org.trainmark.peers.libtorch;

import org.bytedeco.pytorch.Adam;
import org.bytedeco.pytorch.AdamOptions;
import org.bytedeco.pytorch.RMSprop;
import org.bytedeco.pytorch.RMSpropOptions;
import org.bytedeco.pytorch.SGD;
import org.bytedeco.pytorch.SGDOptions;
import org.bytedeco.pytorch.TensorVector;
import org.trainmark.core.engine.UnsupportedTrainingException;
import org.trainmark.core.optimizer.Optimizer;

/**
 * Torch's own optimizers, all but the rate, which comes with each step, and AdamW's decay, which {@link LibtorchUpdate}
 * does. It has no LAMB, of which plain descent is what {@link LibtorchLamb} leaves.
 */
final class LibtorchOptimizers {

    private static final double NO_RATE_YET = 0;

    private LibtorchOptimizers() {}

    static org.bytedeco.pytorch.Optimizer of(Optimizer optimizer, TensorVector parameters) {
        if (optimizer instanceof Optimizer.Sgd || optimizer instanceof Optimizer.Lamb) {
            return sgd(parameters, 0, false);
        } else if (optimizer instanceof Optimizer.Momentum momentum) {
            return sgd(parameters, momentum.decay(), false);
        } else if (optimizer instanceof Optimizer.Nesterov nesterov) {
            // Torch refuses this without momentum, where it is plain descent.
            return sgd(parameters, nesterov.decay(), nesterov.decay() > 0);
        } else if (optimizer instanceof Optimizer.RmsProp rmsProp) {
            return rmsProp(parameters, rmsProp);
        } else if (optimizer instanceof Optimizer.Adam adam) {
            return adam(parameters, adam);
        } else if (optimizer instanceof Optimizer.AdamW adamW) {
            return adam(parameters, adamW.adam());
        }
        throw UnsupportedTrainingException.unknown(LibtorchEngine.ID, optimizer);
    }

    private static SGD sgd(TensorVector parameters, double momentum, boolean nesterov) {
        SGDOptions options = new SGDOptions(NO_RATE_YET);
        options.momentum().put(momentum);
        options.nesterov().put(nesterov);
        return new SGD(parameters, options);
    }

    private static RMSprop rmsProp(TensorVector parameters, Optimizer.RmsProp rmsProp) {
        RMSpropOptions options = new RMSpropOptions(NO_RATE_YET);
        options.alpha().put(rmsProp.decay());
        options.eps().put(rmsProp.epsilon());
        return new RMSprop(parameters, options);
    }

    private static Adam adam(TensorVector parameters, Optimizer.Adam adam) {
        AdamOptions options = new AdamOptions(NO_RATE_YET);
        options.eps().put(adam.epsilon());
        // A C++ tuple, which GCC's library lays out last to first.
        options.betas().put(0, adam.beta2()).put(1, adam.beta1());
        return new Adam(parameters, options);
    }
}
