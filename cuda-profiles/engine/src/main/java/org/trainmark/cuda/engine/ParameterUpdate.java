package org.trainmark.cuda.engine;

import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.trainmark.core.engine.MemoryReading.Purpose;
import org.trainmark.core.engine.TrainingConfig;
import org.trainmark.core.engine.UnsupportedTrainingException;
import org.trainmark.core.model.ParameterKind;
import org.trainmark.core.optimizer.Optimizer;
import org.trainmark.core.optimizer.Regularization;
import org.trainmark.cuda.engine.gpu.Accelerator;
import org.trainmark.cuda.engine.gpu.DeviceMemory;
import org.trainmark.cuda.engine.gpu.Precision;
import org.trainmark.cuda.engine.gpu.ThreadGrid;
import org.trainmark.cuda.engine.pass.CudaNetwork;

/** The end of a step: what clips the gradient, adds penalties to it and moves the parameters. */
final class ParameterUpdate {

    /** Most blocks that sum up squares; one warp sums up theirs. */
    private static final int NORM_BLOCKS = 1024;

    private final Accelerator gpu;
    private final CudaNetwork network;
    private final Precision precision;
    private final Regularization regularization;
    private final Rule rule;
    private final long first;
    private final long second;
    private final long decaying;
    private final long squares;
    private final long state;

    /**
     * An optimizer as the kernel knows it.
     *
     * @param number of the kernel's rule
     * @param decay of the first state, {@code decay2} of the second
     */
    private record Rule(int number, double decay, double decay2, double epsilon, double weightDecay) {

        static Rule of(Optimizer optimizer) {
            if (optimizer instanceof Optimizer.Sgd) {
                return new Rule(0, 0, 0, 0, 0);
            } else if (optimizer instanceof Optimizer.Momentum momentum) {
                return new Rule(1, momentum.decay(), 0, 0, 0);
            } else if (optimizer instanceof Optimizer.Nesterov nesterov) {
                return new Rule(2, nesterov.decay(), 0, 0, 0);
            } else if (optimizer instanceof Optimizer.RmsProp rmsProp) {
                return new Rule(3, rmsProp.decay(), 0, rmsProp.epsilon(), 0);
            } else if (optimizer instanceof Optimizer.Adam adam) {
                return new Rule(4, adam.beta1(), adam.beta2(), adam.epsilon(), 0);
            } else if (optimizer instanceof Optimizer.AdamW adamW) {
                Rule adam = of(adamW.adam());
                return new Rule(4, adam.decay, adam.decay2, adam.epsilon, adamW.weightDecay());
            } else if (optimizer instanceof Optimizer.Lamb) {
                throw new UnsupportedTrainingException(
                        "the engine cuda has no LAMB, which needs the lengths of whole tensors within the update");
            }
            throw UnsupportedTrainingException.unknown(CudaEngine.ID, optimizer);
        }
    }

    ParameterUpdate(
            Accelerator gpu,
            DeviceMemory memory,
            CudaNetwork network,
            Precision precision,
            TrainingConfig config,
            long state) {
        this.gpu = gpu;
        this.network = network;
        this.precision = precision;
        this.state = state;
        regularization = config.regularization();
        rule = Rule.of(config.optimizer());
        int states = config.optimizer().statesPerParameter();
        first = states > 0 ? memory.floats(Purpose.OPTIMIZER_STATE, network.count()) : 0;
        second = states > 1 ? memory.floats(Purpose.OPTIMIZER_STATE, network.count()) : 0;
        decaying = decaying(memory, network, regularization.decayExcept());
        squares = settles() ? memory.floats(Purpose.WORKSPACE, NORM_BLOCKS) : 0;
    }

    /** Returns where a byte for each parameter is, 1 if it decays and 0 if it is spared; 0 if none is. */
    private long decaying(DeviceMemory memory, CudaNetwork network, Set<ParameterKind> spared) {
        if (spared.isEmpty()) {
            return 0;
        }
        float[] ones = network.architecture().onesExcept(spared);
        byte[] bytes = new byte[ones.length];
        for (int i = 0; i < ones.length; i++) {
            bytes[i] = (byte) ones[i];
        }
        long address = memory.allocate(Purpose.WORKSPACE, bytes.length);
        gpu.write(address, bytes);
        return address;
    }

    /** Returns where the optimizer keeps its values for the parameters. */
    List<Long> states() {
        return LongStream.of(first, second)
                .filter(address -> address != 0)
                .boxed()
                .toList();
    }

    double beta1() {
        return rule.decay();
    }

    double beta2() {
        return rule.decay2();
    }

    private boolean settles() {
        return regularization.clipNorm().isPresent() || precision.scalesLoss();
    }

    /** @param read where the device says how many steps it has read */
    void run(long read) {
        long count = network.count();
        if (settles()) {
            settle(count);
        }
        gpu.launch(
                "update",
                ThreadGrid.over(ThreadGrid.ceilDivide(count, 4)),
                network.parameters(),
                network.gradients(),
                first,
                second,
                count,
                rule.number(),
                (float) rule.decay(),
                (float) rule.decay2(),
                (float) (1 - rule.decay()),
                (float) (1 - rule.decay2()),
                (float) rule.epsilon(),
                (float) regularization.l1(),
                (float) regularization.l2(),
                (float) (rule.weightDecay() + regularization.weightDecay()),
                decaying,
                state,
                network.narrowed(),
                read);
    }

    private void settle(long count) {
        int blocks = (int) Math.min(NORM_BLOCKS, ThreadGrid.ceilDivide(count, ThreadGrid.BLOCK));
        ThreadGrid grid = new ThreadGrid(blocks, 1, ThreadGrid.BLOCK, 1);
        gpu.launch("square_sums", grid, network.gradients(), count, squares);
        float most = (float) regularization.clipNorm().orElse(0);
        int scaled = precision.scalesLoss() ? 1 : 0;
        gpu.launch("settle_gradient", ThreadGrid.oneBlock(ThreadGrid.WARP), squares, blocks, most, scaled, state);
    }
}
