package org.trainmark.bench.run;

import java.util.SortedMap;
import java.util.TreeMap;
import org.trainmark.bench.suite.DataFacts;
import org.trainmark.bench.suite.DataInspector;
import org.trainmark.bench.suite.DataProblemException;
import org.trainmark.core.data.DataException;
import org.trainmark.core.data.DataRequest;
import org.trainmark.core.data.Dataset;
import org.trainmark.core.data.load.DataLoader;

/** Inspects data by loading them as a trial would, and remembers what was loaded. */
public final class LoadedData implements DataInspector {

    private final DataLoader loader;
    private final SortedMap<String, String> digests = new TreeMap<>();

    public LoadedData(DataLoader loader) {
        this.loader = loader;
    }

    @Override
    public DataFacts facts(DataRequest request) {
        Dataset data;
        try {
            data = loader.load(request);
        } catch (DataException e) {
            throw new DataProblemException(String.valueOf(e.getMessage()));
        }
        digests.put("data." + data.name(), data.sha256());
        return new DataFacts(
                data.training().count(), data.validation().count(), data.task(), data.shape(), data.sha256());
    }

    /** Returns the SHA-256 digest of each data set that was inspected, by {@code data.} and its name. */
    public SortedMap<String, String> digests() {
        return new TreeMap<>(digests);
    }
}
