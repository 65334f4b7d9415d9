package org.trainmark.core.kit;

import java.util.List;
import org.trainmark.core.model.ParameterKind;
import org.trainmark.core.optimizer.Regularization;

/** From a gradient to the next parameters: clipping, penalties, the optimizer's formula, decay. */
record ReferenceUpdate(Regularization regularization, List<ParameterKind> kinds, List<UpdateFormula> formulas) {

    /**
     * Moves the parameters.
     *
     * @param gradient of the mean loss over the whole batch
     */
    void apply(double[] parameters, double[] gradient, double rate) {
        double share = keptShare(Vectors.length(gradient));
        for (int p = 0; p < parameters.length; p++) {
            double w = parameters[p];
            double penalty = regularization.l1() * Math.signum(w) + regularization.l2() * w;
            double after = formulas.get(p).after(w, share * gradient[p] + penalty, rate);
            boolean decays = !regularization.decayExcept().contains(kinds.get(p));
            parameters[p] = after - (decays ? rate * regularization.weightDecay() * w : 0);
        }
    }

    void pass(Tape tape) {
        formulas.forEach(formula -> formula.pass(tape));
    }

    private double keptShare(double length) {
        double most = regularization.clipNorm().orElse(length);
        return length > most ? most / length : 1;
    }
}
