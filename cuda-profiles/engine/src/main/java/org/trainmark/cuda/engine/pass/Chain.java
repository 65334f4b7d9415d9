package org.trainmark.cuda.engine.pass;

import java.util.ArrayList;
import java.util.List;
import org.trainmark.cuda.engine.unit.NetworkUnit;

/** Units in turn, for some rows. */
final class Chain {

    private final CudaPassContext context;
    private final Fusion fusion;
    private final List<UnitPass> passes = new ArrayList<>();
    private final int firstWithParameters;

    Chain(CudaPassContext context) {
        this.context = context;
        fusion = Fusion.of(context);
        List<NetworkUnit> units = context.buffers().units();
        for (int i = 0; i < units.size(); i++) {
            passes.add(UnitPass.of(context, fusion, i));
        }
        int first = 0;
        while (first < units.size() && !units.get(first).hasParameters()) {
            first++;
        }
        firstWithParameters = first;
    }

    Fusion fusion() {
        return fusion;
    }

    /** Returns how much of the work of other units products do. */
    FusedShare fused() {
        return passes.stream().map(UnitPass::fused).reduce(fusion.share(), FusedShare::plus);
    }

    void forward() {
        passes.forEach(UnitPass::forward);
    }

    /** Goes forward once more, as far as the way back needs what that leaves. */
    void forwardAgain() {
        List<NetworkUnit> units = context.buffers().units();
        int end = units.size();
        boolean needed = false;
        while (end > 0 && !needed && !units.get(end - 1).needsOutput()) {
            end--;
            needed = units.get(end).needsInput();
        }
        passes.subList(0, end).forEach(UnitPass::forward);
    }

    /**
     * Finds the gradients of all parameters, and that of what came in.
     *
     * @param gradient of what went out
     * @param kept whether it is to stay as it is; if not, it is given back once it is not needed any more
     * @param wanted whether the gradient of what came in is asked for
     * @return where that is, if it is wanted; to be given back unless it is {@code gradient} and kept
     */
    long backward(long gradient, boolean kept, boolean wanted) {
        long here = gradient;
        int first = wanted ? 0 : firstWithParameters;
        for (int i = passes.size() - 1; i >= first; i--) {
            UnitPass pass = passes.get(i);
            if (kept && here == gradient && pass.changesGradient()) {
                here = copied(gradient, i);
            }
            boolean asked = wanted || i > first;
            long before = pass.backward(here, asked);
            if (asked && before != here) {
                giveBack(here, kept, gradient);
                here = before;
            }
        }
        if (!wanted) {
            giveBack(here, kept, gradient);
        }
        return here;
    }

    private void giveBack(long here, boolean kept, long gradient) {
        if (!kept || here != gradient) {
            context.slopes().giveBack(here);
        }
    }

    private long copied(long gradient, int unit) {
        long copy = context.slopes().take();
        context.add(gradient, 0, context.buffers().units().get(unit).output().size(), copy);
        return copy;
    }
}
