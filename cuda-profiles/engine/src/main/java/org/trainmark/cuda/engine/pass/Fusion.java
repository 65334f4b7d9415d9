package org.trainmark.cuda.engine.pass;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trainmark.cuda.engine.gpu.Epilogue;
import org.trainmark.cuda.engine.gpu.Product;
import org.trainmark.cuda.engine.unit.NetworkUnit;

/** Which products with matrices do the work of the units around them too, for some rows. */
final class Fusion {

    /** An address as well aligned as every buffer's. */
    private static final long BUFFER = 1 << 8;

    private final CudaPassContext context;
    private final List<NetworkUnit> units;
    private final Map<Integer, Epilogue> forward = new HashMap<>();
    private final Map<Integer, Epilogue> slopes = new HashMap<>();
    private final Map<Integer, Epilogue> biasGradients = new HashMap<>();
    private int wanted;

    private Fusion(CudaPassContext context) {
        this.context = context;
        units = context.buffers().units();
    }

    /**
     * Finds what can be fused: in training alone, whose values outlive the unit after them, and where a batch goes
     * through the network at once, since a bias's gradient cannot be put on top of another.
     */
    static Fusion of(CudaPassContext context) {
        Fusion fusion = new Fusion(context);
        boolean whole = context.count() == context.rows().batch();
        if (context.layout().fuses() && context.training() && whole) {
            for (int i = 0; i < fusion.units.size(); i++) {
                fusion.find(i);
            }
        }
        return fusion;
    }

    private void find(int unit) {
        if (units.get(unit) instanceof NetworkUnit.Projected projected) {
            ProjectedProducts products = new ProjectedProducts(context, projected, unit);
            want(forward, unit, activation(projected, unit), products.forward());
            wantSlope(unit, products.inputGradient(BUFFER, BUFFER));
            want(biasGradients, unit, biasGradient(projected), products.weightGradient(BUFFER));
        }
    }

    private void want(Map<Integer, Epilogue> found, int unit, Optional<Epilogue> epilogue, Product product) {
        epilogue.ifPresent(more -> {
            wanted++;
            if (context.gpu().fuses(product, more)) {
                found.put(unit, more);
            }
        });
    }

    /** Wants a ReLU's slope of the product behind it, in vain where the ReLU is none of a product's. */
    private void wantSlope(int unit, Product product) {
        if (slopeOf(unit - 2).isPresent()) {
            want(slopes, unit, slopeOf(unit - 2), product);
        } else if (mask(unit - 1) != 0) {
            wanted++;
        }
    }

    private long mask(int unit) {
        return unit < 0 ? 0 : context.buffers().mask(unit);
    }

    FusedShare share() {
        return new FusedShare(forward.size() + slopes.size() + biasGradients.size(), wanted);
    }

    private Optional<Epilogue> biasGradient(NetworkUnit.Projected projected) {
        return projected.bias().isPresent()
                ? Optional.of(Epilogue.biasGradient(CudaNetwork.at(
                        context.network().gradients(), projected.bias().getAsLong())))
                : Optional.empty();
    }

    /** Returns the bias and activation behind a product, as the product would do them. */
    private Optional<Epilogue> activation(NetworkUnit.Projected projected, int unit) {
        if (projected.bias().isEmpty()
                || unit + 1 == units.size()
                || !(units.get(unit + 1) instanceof NetworkUnit.Pointwise pointwise)
                || pointwise.dropout() > 0
                || context.buffers().output(unit) != context.buffers().output(unit + 1)) {
            return Optional.empty();
        }
        long bias = context.network().forProducts(projected.bias().getAsLong());
        return switch (pointwise.activation()) {
            case IDENTITY -> Optional.of(Epilogue.bias(bias));
            case RELU -> Optional.of(Epilogue.relu(bias, context.buffers().mask(unit + 1)));
            default -> Optional.empty();
        };
    }

    /** Returns the slope of what a layer's product does, for the product that makes its gradient. */
    private Optional<Epilogue> slopeOf(int unit) {
        return forward(unit).filter(epilogue -> epilogue.mask() != 0).map(done -> Epilogue.reluSlope(done.mask()));
    }

    /** Returns what a layer's product does to its values: the work of the unit behind it. */
    Optional<Epilogue> forward(int unit) {
        return Optional.ofNullable(forward.get(unit));
    }

    /** Returns what a layer's product for the gradient of what came in does: the slope of the unit before it. */
    Optional<Epilogue> slope(int unit) {
        return Optional.ofNullable(slopes.get(unit));
    }

    /** Returns what a layer's product for the gradient of its weights does: the sum for its bias. */
    Optional<Epilogue> biasGradient(int unit) {
        return Optional.ofNullable(biasGradients.get(unit));
    }
}
