package org.trainmark.peers.libtorch;

import java.util.List;
import java.util.stream.IntStream;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;
import org.trainmark.core.optimizer.Optimizer;

/** LAMB, as the gradients that plain descent would have to follow. */
final class LibtorchLamb {

    private final Optimizer.Lamb lamb;
    private final List<Tensor> parameters;
    private final List<Moments> moments;
    private int steps;

    /** What is kept of a tensor's gradients, and whether it decays. */
    private record Moments(Tensor values, Tensor first, Tensor second, boolean decays) {}

    /**
     * Starts without moments.
     *
     * @param parameters with a gradient each
     * @param decaying those among them that decay
     */
    LibtorchLamb(Optimizer.Lamb lamb, List<Tensor> parameters, List<Tensor> decaying) {
        this.lamb = lamb;
        this.parameters = parameters;
        moments = parameters.stream()
                .map(tensor -> moments(tensor.detach(), decaying.contains(tensor)))
                .toList();
    }

    private static Moments moments(Tensor values, boolean decays) {
        return new Moments(values, torch.zeros_like(values), torch.zeros_like(values), decays);
    }

    /** Puts what descends as LAMB does in the place of the gradients. */
    void scaleGradients() {
        steps++;
        IntStream.range(0, parameters.size())
                .forEach(i -> scale(parameters.get(i).grad(), moments.get(i)));
    }

    private void scale(Tensor gradient, Moments of) {
        Tensor direction = direction(gradient, of);
        if (of.decays()) {
            direction.add_(of.values(), new Scalar(lamb.weightDecay()));
        }
        double length = length(of.values());
        double step = length(direction);
        gradient.copy_(direction.mul_(new Scalar(length > 0 && step > 0 ? length / step : 1)));
    }

    private Tensor direction(Tensor gradient, Moments of) {
        Optimizer.Adam adam = lamb.adam();
        of.first().mul_(new Scalar(adam.beta1())).add_(gradient, new Scalar(1 - adam.beta1()));
        of.second().mul_(new Scalar(adam.beta2())).addcmul_(gradient, gradient, new Scalar(1 - adam.beta2()));
        double correction = 1 - Math.pow(adam.beta1(), steps);
        double rootCorrection = Math.sqrt(1 - Math.pow(adam.beta2(), steps));
        Tensor denominator =
                of.second().sqrt().mul_(new Scalar(1 / rootCorrection)).add_(new Scalar(adam.epsilon()));
        return of.first().div(denominator).mul_(new Scalar(1 / correction));
    }

    private static double length(Tensor values) {
        return torch.linalg_vector_norm(values).item_double();
    }
}
