package org.trainmark.bench.suite.workload;

import org.trainmark.core.data.DataRequest;

/** Looks at data before anything is trained on it. */
@FunctionalInterface
public interface DataInspector {

    /**
     * Returns what there is to know about the data; asked once for each distinct request of a suite.
     *
     * @throws DataProblemException if the data cannot be had or is not as requested
     */
    DataFacts facts(DataRequest request);
}
