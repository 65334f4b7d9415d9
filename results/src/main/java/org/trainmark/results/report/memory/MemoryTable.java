package org.trainmark.results.report.memory;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.trainmark.results.memory.MemoryGroup;
import org.trainmark.results.memory.MemoryUse;
import org.trainmark.results.stats.Medians;
import org.trainmark.results.summary.Unit;

/**
 * What trials held in memory: a row for each batch size, without columns that nothing is known of.
 *
 * @param rows as wide as the head
 */
public record MemoryTable(List<String> head, List<List<String>> rows) {

    static final String UNKNOWN = "–";

    private static final List<String> ALL = List.of(
            "Batch",
            "Parameters",
            "Gradients",
            "Optimizer state",
            "Activations",
            "Data",
            "Workspace",
            "Held",
            "No purpose",
            "On the device",
            "Peak on the GPU",
            "Peak resident",
            "Samples/s",
            "Failed");

    public MemoryTable {
        head = List.copyOf(head);
        rows = rows.stream().map(List::copyOf).toList();
    }

    static MemoryTable of(MemoryGroup group) {
        return known(ALL, rows(group));
    }

    /** Returns several groups in one; what each is comes first. */
    static MemoryTable of(List<MemoryGroup> groups) {
        List<List<String>> all = new ArrayList<>();
        for (MemoryGroup group : groups) {
            rows(group).forEach(row -> all.add(behind(group.label(), row)));
        }
        return known(behind("Cells", ALL), all);
    }

    private static List<String> behind(String first, List<String> others) {
        List<String> all = new ArrayList<>(List.of(first));
        all.addAll(others);
        return all;
    }

    private static MemoryTable known(List<String> head, List<List<String>> rows) {
        int[] known = IntStream.range(0, head.size())
                .filter(column -> rows.stream().anyMatch(row -> !row.get(column).equals(UNKNOWN)))
                .toArray();
        Function<List<String>, List<String>> kept =
                row -> IntStream.of(known).mapToObj(row::get).toList();
        return new MemoryTable(kept.apply(head), rows.stream().map(kept).toList());
    }

    private static List<List<String>> rows(MemoryGroup group) {
        return group.batches().stream()
                .map(batch -> group.uses().containsKey(batch) ? row(group, batch) : failed(group, batch))
                .toList();
    }

    private static List<String> failed(MemoryGroup group, int batch) {
        List<String> row = new ArrayList<>(Collections.nCopies(ALL.size(), UNKNOWN));
        row.set(0, Integer.toString(batch));
        row.set(ALL.size() - 1, failure(group, batch));
        return row;
    }

    private static String failure(MemoryGroup group, int batch) {
        return group.failures().getOrDefault(batch, UNKNOWN);
    }

    private static List<String> row(MemoryGroup group, int batch) {
        List<String> row = new ArrayList<>(List.of(Integer.toString(batch)));
        MemoryUse.PURPOSES.forEach(purpose -> row.add(
                Unit.BYTES.text(group.median(batch, use -> use.purposes().getOrDefault(purpose, 0.0)))));
        row.add(Unit.BYTES.text(group.median(batch, MemoryUse::held)));
        row.add(percent(group.median(batch, MemoryUse::unaccounted)));
        row.add(bytes(group, batch, MemoryUse::onDevice));
        row.add(bytes(group, batch, MemoryUse::peakOnGpu));
        row.add(bytes(group, batch, MemoryUse::peakResident));
        double[] rates = group.throughputs().getOrDefault(batch, new double[0]);
        row.add(rates.length == 0 ? UNKNOWN : Unit.SAMPLES_PER_SECOND.text(Medians.of(rates)));
        row.add(failure(group, batch));
        return row;
    }

    private static String bytes(MemoryGroup group, int batch, Function<MemoryUse, OptionalDouble> of) {
        double median = group.median(batch, use -> of.apply(use).orElse(Double.NaN));
        return Double.isFinite(median) ? Unit.BYTES.text(median) : UNKNOWN;
    }

    private static String percent(double part) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * part);
    }

    /** Returns the cells of a column. */
    List<String> column(String name) {
        int index = head.indexOf(name);
        return rows.stream().map(row -> row.get(index)).toList();
    }
}
