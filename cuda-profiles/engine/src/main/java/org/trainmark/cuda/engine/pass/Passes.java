package org.trainmark.cuda.engine.pass;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trainmark.core.model.Layer.Convolution;
import org.trainmark.cuda.engine.gpu.RowParts;
import org.trainmark.cuda.engine.gpu.ThreadGrid;

/** A network's units, one after the other, for some rows. */
public final class Passes {

    private final CudaPassContext context;
    private final Fusion fusion;
    private final List<UnitPass> units = new ArrayList<>();
    private final int firstWithParameters;

    public Passes(CudaPassContext context) {
        this.context = context;
        fusion = Fusion.of(context);
        List<NetworkUnit> network = context.network().units();
        for (int i = 0; i < network.size(); i++) {
            units.add(pass(network.get(i), i));
        }
        int first = 0;
        while (!hasParameters(network.get(first))) {
            first++;
        }
        firstWithParameters = first;
    }

    /** Returns how much of the work of other units products do. */
    public FusedShare fused() {
        return fusion.share();
    }

    private UnitPass pass(NetworkUnit unit, int number) {
        if (unit instanceof NetworkUnit.Weighted weighted) {
            return weighted(weighted, number);
        } else if (unit instanceof NetworkUnit.Pointwise pointwise) {
            return new PointwisePass(context, fusion, pointwise, number);
        } else if (unit instanceof NetworkUnit.Normalized normalized) {
            return new CudaNormalizationPass(context, normalized, number);
        } else if (unit instanceof NetworkUnit.Pooled pooled) {
            return new CudaPoolingPass(context, pooled, number);
        }
        throw new IllegalStateException("there is no pass for the unit " + unit);
    }

    private UnitPass weighted(NetworkUnit.Weighted weighted, int number) {
        if (!(weighted.stage().layer() instanceof Convolution layer)) {
            return new CudaDensePass(context, fusion, weighted, number);
        }
        Optional<ConvolutionSpace> space = context.scratch().convolutions();
        return space.isPresent()
                ? new CudaConvolutionPass(context, space.get(), weighted.stage(), layer, number)
                : new PatchesPass(context, weighted.stage(), layer, number);
    }

    private static boolean hasParameters(NetworkUnit unit) {
        return unit instanceof NetworkUnit.Weighted || unit instanceof NetworkUnit.Normalized;
    }

    public void forward() {
        units.forEach(UnitPass::forward);
    }

    /**
     * Finds the gradients of all parameters.
     *
     * @param gradient of the logits
     * @param spare as much memory again
     */
    public void backward(long gradient, long spare) {
        if (fusion.biasGradient(units.size() - 1).isEmpty()) {
            sumLastBias(gradient);
        }
        long here = gradient;
        long other = spare;
        for (int i = units.size() - 1; i >= firstWithParameters; i--) {
            long before = units.get(i).backward(here, i == firstWithParameters ? 0 : other);
            if (before == other) {
                other = here;
                here = before;
            }
        }
    }

    private void sumLastBias(long gradient) {
        int rows = context.count();
        int outputs = context.network().outputs();
        RowParts parts = RowParts.of(rows);
        boolean finished = parts.count() == 1 && !context.rows().onTop();
        long bias = context.network().lastBias(context.network().gradients());
        long sums = finished ? bias : context.scratch().sums();
        ThreadGrid grid = ThreadGrid.ofColumns(outputs, parts);
        context.gpu().launch("column_moments", grid, gradient, 0L, (long) rows, outputs, parts.rows(), sums);
        if (!finished) {
            context.finishSums(sums, parts, outputs, context.rows().onTop(), bias);
        }
    }
}
