package org.trainmark.cuda.engine.pass;

import java.util.Optional;
import org.trainmark.cuda.engine.pass.Buffers.Ways;
import org.trainmark.cuda.engine.unit.NetworkUnit;

/**
 * Units beside a shortcut. Where their values are not kept, they go forward once more on the way back, in memory that
 * all residuals share.
 */
final class CudaResidualPass implements UnitPass {

    private final CudaPassContext context;
    private final NetworkUnit.Residual residual;
    private final int unit;
    private final Ways ways;
    private final Both first;

    /** Both ways through a residual. */
    private record Both(Chain inside, Optional<Chain> shortcut) {

        static Both of(CudaPassContext context, Ways ways) {
            return new Both(
                    new Chain(context.within(ways.inside())),
                    ways.shortcut().map(beside -> new Chain(context.within(beside))));
        }

        void forward() {
            inside.forward();
            shortcut.ifPresent(Chain::forward);
        }

        void forwardAgain() {
            inside.forwardAgain();
            shortcut.ifPresent(Chain::forwardAgain);
        }
    }

    CudaResidualPass(CudaPassContext context, NetworkUnit.Residual residual, int unit) {
        this.context = context;
        this.residual = residual;
        this.unit = unit;
        ways = context.buffers().rooms().get(unit).ways().orElseThrow();
        first = Both.of(context, ways);
    }

    @Override
    public FusedShare fused() {
        return first.shortcut()
                .map(Chain::fused)
                .orElse(FusedShare.NONE)
                .plus(first.inside().fused());
    }

    @Override
    public void forward() {
        first.forward();
        Buffers buffers = context.buffers();
        long beside = ways.shortcut().map(Buffers::output).orElse(buffers.input(unit));
        context.add(ways.inside().output(), beside, residual.output().size(), buffers.output(unit));
    }

    @Override
    public long backward(long gradient, boolean wanted) {
        Both taken = first;
        if (ways.recomputed()) {
            taken = Both.of(context.again(), ways);
            taken.forwardAgain();
        }
        long byInside = taken.inside().backward(gradient, true, wanted);
        long byShortcut = gradient;
        if (taken.shortcut().isPresent()) {
            byShortcut = taken.shortcut().get().backward(gradient, false, wanted);
        }
        return wanted ? sum(byInside, byShortcut, gradient) : gradient;
    }

    private long sum(long byInside, long byShortcut, long gradient) {
        long into = byInside == gradient ? context.slopes().take() : byInside;
        context.add(byInside, byShortcut, residual.input().size(), into);
        if (byShortcut != gradient) {
            context.slopes().giveBack(byShortcut);
        }
        return into;
    }

    /** What the shortcut does may take the gradient's place, once the other way has been gone. */
    @Override
    public boolean changesGradient() {
        return !residual.shortcut().isEmpty();
    }
}
