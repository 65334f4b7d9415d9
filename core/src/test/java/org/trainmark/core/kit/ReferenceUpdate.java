package org.trainmark.core.kit;

import java.util.Arrays;
import java.util.List;
import org.trainmark.core.model.ParameterTensor;
import org.trainmark.core.optimizer.Regularization;

/**
 * From a gradient to the next parameters: clipping, penalties, the optimizer's formula, decay.
 *
 * @param tensors that the parameters are
 * @param formulas one for each parameter
 */
record ReferenceUpdate(Regularization regularization, List<ParameterTensor> tensors, List<UpdateFormula> formulas) {

    /**
     * Moves the parameters.
     *
     * @param gradient of the mean loss over the whole batch
     */
    void apply(double[] parameters, double[] gradient, double rate) {
        double share = keptShare(Vectors.length(gradient));
        double[] directions = new double[parameters.length];
        for (int p = 0; p < parameters.length; p++) {
            double w = parameters[p];
            double penalty = regularization.l1() * Math.signum(w) + regularization.l2() * w;
            directions[p] = formulas.get(p).direction(w, share * gradient[p] + penalty);
        }
        tensors.forEach(tensor -> move(tensor, parameters, directions, rate));
    }

    private void move(ParameterTensor tensor, double[] parameters, double[] directions, double rate) {
        double ratio = formulas.get(tensor.from()).ratio(part(parameters, tensor), part(directions, tensor));
        boolean decays = !regularization.decayExcept().contains(tensor.kind());
        for (int p = tensor.from(); p < tensor.to(); p++) {
            double w = parameters[p];
            double after = formulas.get(p).after(w, directions[p], rate * ratio);
            parameters[p] = after - (decays ? rate * regularization.weightDecay() * w : 0);
        }
    }

    private static double[] part(double[] all, ParameterTensor tensor) {
        return Arrays.copyOfRange(all, tensor.from(), tensor.to());
    }

    void pass(Tape tape) {
        formulas.forEach(formula -> formula.pass(tape));
    }

    private double keptShare(double length) {
        double most = regularization.clipNorm().orElse(length);
        return length > most ? most / length : 1;
    }
}
