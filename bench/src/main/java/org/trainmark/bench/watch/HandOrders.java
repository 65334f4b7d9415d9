package org.trainmark.bench.watch;

import java.nio.file.Path;
import java.util.List;

/** The file in which a host gives the orders of whoever watches a training: a line for each. */
public final class HandOrders {

    private final HostLines lines;
    private int taken;

    public HandOrders(Path file) {
        lines = new HostLines(file);
    }

    /** Gives one more. */
    public void add(HandOrder order) {
        lines.add(order.text());
    }

    /** Returns those that were given since this was last asked. */
    public List<HandOrder> fresh() {
        List<String> all = lines.whole();
        List<HandOrder> fresh =
                all.subList(taken, all.size()).stream().map(HandOrder::parse).toList();
        taken = all.size();
        return fresh;
    }
}
