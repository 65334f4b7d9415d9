package org.trainmark.core.engine.nd4j.products;

import java.util.List;
import java.util.SortedMap;
import org.trainmark.core.data.Dataset;
import org.trainmark.core.engine.CheckedSession;
import org.trainmark.core.engine.Device;
import org.trainmark.core.engine.Engine;
import org.trainmark.core.engine.TrainingConfig;
import org.trainmark.core.engine.TrainingSession;
import org.trainmark.core.engine.nd4j.Nd4jEngine;

/**
 * The engine {@code products}: a limit, not a training. A step is the matrix products that a step of {@link Nd4jEngine}
 * takes, and nothing else, so what is left of its time is what everything else costs.
 */
public final class ProductsEngine implements Engine {

    private final Nd4jEngine nd4j = new Nd4jEngine();

    @Override
    public String id() {
        return "products";
    }

    @Override
    public List<Device> devices() {
        return nd4j.devices();
    }

    @Override
    public SortedMap<String, String> provenance() {
        return nd4j.provenance();
    }

    @Override
    public TrainingSession open(TrainingConfig config, Dataset data, Device device) {
        return CheckedSession.open(
                this,
                config,
                data,
                device,
                () -> nd4j.open(config, data, (ops, crew) -> new ProductsSession(config, data, ops, crew)));
    }
}
