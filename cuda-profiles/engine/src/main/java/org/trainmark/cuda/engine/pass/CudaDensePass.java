package org.trainmark.cuda.engine.pass;

/** A dense layer: products of all rows with its weights, and what is fused with them. */
final class CudaDensePass implements UnitPass {

    private final CudaPassContext context;
    private final Fusion fusion;
    private final DenseProducts products;
    private final int unit;

    CudaDensePass(CudaPassContext context, Fusion fusion, NetworkUnit.Weighted weighted, int unit) {
        this.context = context;
        this.fusion = fusion;
        this.unit = unit;
        products = new DenseProducts(context, weighted.stage(), unit);
    }

    @Override
    public void forward() {
        context.multiply(products.forward(), fusion.forward(unit));
    }

    @Override
    public long backward(long gradient, long spare) {
        Runnable weights = () -> context.multiply(products.weightGradient(gradient), fusion.biasGradient(unit));
        if (spare == 0) {
            weights.run();
        } else {
            context.together(
                    () -> context.multiply(products.inputGradient(gradient, spare), fusion.slope(unit)), weights);
        }
        return spare;
    }
}
