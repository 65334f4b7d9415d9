package org.trainmark.cuda.engine.pass;

import org.trainmark.cuda.engine.unit.NetworkUnit;

/** Products of all rows with a matrix, and what is fused with them. */
final class ProjectedPass implements UnitPass {

    private final CudaPassContext context;
    private final Fusion fusion;
    private final ProjectedProducts products;
    private final int unit;

    ProjectedPass(CudaPassContext context, Fusion fusion, NetworkUnit.Projected projected, int unit) {
        this.context = context;
        this.fusion = fusion;
        this.unit = unit;
        products = new ProjectedProducts(context, projected, unit);
    }

    @Override
    public void forward() {
        context.multiply(products.forward(), fusion.forward(unit));
    }

    @Override
    public long backward(long gradient, boolean wanted) {
        Runnable weights = () -> context.multiply(products.weightGradient(gradient), fusion.biasGradient(unit));
        if (!wanted) {
            weights.run();
            return gradient;
        }
        long into = context.slopes().take();
        context.together(() -> context.multiply(products.inputGradient(gradient, into), fusion.slope(unit)), weights);
        return into;
    }
}
