package org.trainmark.cuda.workload;

import java.util.Iterator;
import java.util.List;
import org.trainmark.core.data.Batch;
import org.trainmark.core.data.Batches;

/** Batches of one size without end, epoch after epoch. */
final class WholeBatches {

    private final int size;
    private final Batches batches;
    private Iterator<Batch> epoch = List.<Batch>of().iterator();

    WholeBatches(int examples, int size) {
        this.size = size;
        batches = new Batches(examples, size, 1);
    }

    Batch next() {
        while (true) {
            if (!epoch.hasNext()) {
                epoch = batches.nextEpoch().iterator();
            }
            Batch next = epoch.next();
            if (next.size() == size) {
                return next;
            }
        }
    }
}
