package org.trainmark.bench.run;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.trainmark.bench.suite.workload.DataFacts;
import org.trainmark.bench.suite.workload.DataInspector;
import org.trainmark.bench.suite.workload.DataProblemException;
import org.trainmark.core.data.DataException;
import org.trainmark.core.data.DataRequest;
import org.trainmark.core.data.DataSummary;
import org.trainmark.core.data.load.DataLoader;

/** Inspects data by reading them as a trial would, and remembers what was found. */
public final class LoadedData implements DataInspector {

    private final Function<DataRequest, DataSummary> looking;
    private final SortedMap<String, String> digests = new TreeMap<>();
    private final Set<String> lines = new LinkedHashSet<>();

    private LoadedData(Function<DataRequest, DataSummary> looking) {
        this.looking = requireNonNull(looking, "looking");
    }

    public LoadedData(DataLoader loader) {
        this(loader::summarize);
    }

    /** Returns what inspects data for a dry run: files are read, but nothing is made. */
    public static LoadedData outlining(DataLoader loader) {
        return new LoadedData(loader::outline);
    }

    @Override
    public DataFacts facts(DataRequest request) {
        DataSummary data = summary(request);
        data.sha256().ifPresent(sha256 -> digests.put("data." + data.name(), sha256));
        lines.addAll(data.lines());
        return new DataFacts(
                data.training(),
                data.validation(),
                data.task(),
                data.shape(),
                data.sha256().orElse(DataFacts.NOT_MADE));
    }

    private DataSummary summary(DataRequest request) {
        try {
            return looking.apply(request);
        } catch (DataException e) {
            throw new DataProblemException(String.valueOf(e.getMessage()));
        } catch (OutOfMemoryError e) {
            // What was read so far is garbage by now, so there is room to go on.
            throw new DataProblemException("the data are too large for this JVM, whose heap is at most %d MB: use fewer"
                    .formatted(Runtime.getRuntime().maxMemory() >> 20));
        }
    }

    /** Returns the SHA-256 digest of each data set that was inspected, by {@code data.} and its name. */
    public SortedMap<String, String> digests() {
        return new TreeMap<>(digests);
    }

    /** Returns lines that describe what was inspected. */
    public List<String> lines() {
        return List.copyOf(lines);
    }
}
