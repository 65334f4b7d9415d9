package org.trainmark.core.data.load;

import java.util.function.Supplier;
import org.trainmark.core.data.Task;
import org.trainmark.core.data.Task.Regression;

/** A target column of quantities, left as they are. */
final class CsvQuantities implements CsvTarget {

    private final FloatBuilder quantities = new FloatBuilder();

    @Override
    public void add(String text, Supplier<String> field) {
        quantities.add(CsvNumber.parse(text, field));
    }

    @Override
    public Task task() {
        return new Regression();
    }

    @Override
    public float[] targets() {
        return quantities.toArray();
    }
}
