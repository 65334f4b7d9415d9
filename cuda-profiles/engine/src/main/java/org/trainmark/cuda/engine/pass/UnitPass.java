package org.trainmark.cuda.engine.pass;

import java.util.Optional;
import org.trainmark.cuda.engine.unit.NetworkUnit;

/** A unit's way forward and back, for some rows. */
interface UnitPass {

    /** Returns the pass of one of the context's units. */
    static UnitPass of(CudaPassContext context, Fusion fusion, int number) {
        NetworkUnit unit = context.buffers().units().get(number);
        if (unit instanceof NetworkUnit.Projected projected) {
            return new ProjectedPass(context, fusion, projected, number);
        } else if (unit instanceof NetworkUnit.Filtered filtered) {
            Optional<ConvolutionSpace> space = context.scratch().convolutions();
            return space.isPresent()
                    ? new CudaConvolutionPass(context, space.get(), filtered, number)
                    : new PatchesPass(context, filtered, number);
        } else if (unit instanceof NetworkUnit.Pointwise pointwise) {
            return new PointwisePass(context, fusion, pointwise, number);
        } else if (unit instanceof NetworkUnit.Normalized normalized) {
            return new CudaNormalizationPass(context, normalized, number);
        } else if (unit instanceof NetworkUnit.Pooled pooled) {
            return new CudaPoolingPass(context, pooled, number);
        } else if (unit instanceof NetworkUnit.Averaged averaged) {
            return new AveragedPass(context, averaged, number);
        } else if (unit instanceof NetworkUnit.Embedded embedded) {
            return new EmbeddedPass(context, embedded, number);
        } else if (unit instanceof NetworkUnit.LayerNormalized normalized) {
            return new LayerNormalizedPass(context, normalized, number);
        } else if (unit instanceof NetworkUnit.Attended attended) {
            return new AttendedPass(context, attended, number);
        } else if (unit instanceof NetworkUnit.Residual residual) {
            return new CudaResidualPass(context, residual, number);
        }
        throw new IllegalStateException("there is no pass for the unit " + unit);
    }

    void forward();

    /**
     * Finds the gradients of the unit's parameters, and that of what came in.
     *
     * @param gradient of what went out
     * @param wanted whether the gradient of what came in is asked for
     * @return where the gradient of what came in is, if it is wanted: in place of the other, or in memory for slopes
     *     that is to be given back
     */
    long backward(long gradient, boolean wanted);

    /** Returns whether the way back overwrites the gradient of what went out. */
    default boolean changesGradient() {
        return false;
    }

    /** Returns how much of the work of other units products do within this. */
    default FusedShare fused() {
        return FusedShare.NONE;
    }
}
