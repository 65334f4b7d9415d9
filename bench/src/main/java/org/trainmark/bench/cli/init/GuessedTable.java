package org.trainmark.bench.cli.init;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.trainmark.bench.cli.init.StarterSuite.Parts;
import org.trainmark.bench.suite.yaml.FlowText;
import org.trainmark.bench.suite.yaml.Value;
import org.trainmark.core.data.Columns;
import org.trainmark.core.data.Columns.Missing;
import org.trainmark.core.data.DataRequest;
import org.trainmark.core.data.DataSource.Csv;
import org.trainmark.core.data.DataSummary;
import org.trainmark.core.data.load.DataDirectories;
import org.trainmark.core.data.load.DataLoader;
import org.trainmark.core.data.table.ColumnLook;
import org.trainmark.core.data.table.CsvLook;

/** A table with a guess at how to train on it: what to predict, and which columns to leave out. */
record GuessedTable(CsvLook look) {

    private static final double VALIDATION = 0.2;

    /**
     * Looks at a table.
     *
     * @param target the column to predict, if that is known
     * @return empty if there is no such column
     * @throws org.trainmark.core.data.DataException if it is no table
     */
    static Optional<GuessedTable> of(Path file, Optional<String> target) {
        CsvLook look = CsvLook.at(file);
        return target.isEmpty()
                ? Optional.of(new GuessedTable(look))
                : look.columns().stream()
                        .filter(column -> column.name().equals(target.get()))
                        .findFirst()
                        .map(column -> new GuessedTable(withLast(look, column)));
    }

    /** Returns the same look with another column as the last, which is the one to predict. */
    private static CsvLook withLast(CsvLook look, ColumnLook last) {
        List<ColumnLook> columns = new ArrayList<>(look.columns());
        columns.remove(last);
        columns.add(last);
        return new CsvLook(look.file(), look.separator(), columns, look.lines(), look.more());
    }

    private boolean isClassification() {
        return look.kind() == Csv.Kind.CLASSIFICATION;
    }

    /** Returns a suite; its path to the table is as given. */
    StarterSuite suite(String name, Path path) {
        DataSummary summary = summary();
        String target = look.target().name().replaceAll("\\p{Cntrl}", " ");
        return StarterSuite.of(new Parts(
                name,
                "Which learning rate and batch size predict %s best?".formatted(target),
                notes(summary),
                List.of(
                        "csv: " + csv(path),
                        "validation: %s  # the part on which trainings are judged; test: 0.1 keeps a last one apart"
                                .formatted(FlowText.number(VALIDATION))),
                isClassification() ? "cross-entropy" : "mean-squared-error",
                batchSizes(summary.training()),
                convergence(summary)));
    }

    private Csv source(Path path) {
        Missing missing = look.missesValues() ? Missing.DROP : Missing.REFUSE;
        return new Csv(
                path,
                look.target().name(),
                look.kind(),
                new Columns(look.separator(), look.leftOut(), List.of(), missing));
    }

    private DataSummary summary() {
        DataRequest request = new DataRequest(source(look.file()), VALIDATION, 0, 1, Optional.empty());
        return new DataLoader(DataDirectories.usual(Optional.empty(), Map.of())).summarize(request);
    }

    private List<String> notes(DataSummary summary) {
        List<String> notes = new ArrayList<>();
        summary.lines().forEach(line -> notes.add(line.replaceAll("\\p{Cntrl}", " ")));
        if (!look.leftOut().isEmpty()) {
            notes.add("Left out, as an id or not to be read as numbers or words: "
                    + FlowText.list(look.leftOut().stream().map(FlowText::text).toList()));
        }
        return notes;
    }

    private String csv(Path path) {
        Csv csv = source(path);
        Columns columns = csv.columns();
        Map<String, String> texts = new TreeMap<>();
        texts.put("file", FlowText.text(path.toString()));
        texts.put("target", FlowText.text(csv.target()));
        texts.put("task", Value.nameOf(csv.kind()));
        if (columns.separator() != Columns.USUAL.separator()) {
            texts.put("separator", FlowText.text(columns.separator().word()));
        }
        if (!columns.ignored().isEmpty()) {
            texts.put(
                    "ignore",
                    FlowText.list(columns.ignored().stream().map(FlowText::text).toList()));
        }
        if (columns.missing() != Columns.USUAL.missing()) {
            texts.put("missing", Value.nameOf(columns.missing()));
        }
        return FlowText.map(texts);
    }

    /** Returns usual batch sizes that leave at least four steps to an epoch. */
    private static String batchSizes(int training) {
        List<String> sizes = IntStream.of(16, 64, 256)
                .filter(size -> size <= training / 4)
                .mapToObj(String::valueOf)
                .toList();
        return FlowText.list(sizes.isEmpty() ? List.of(String.valueOf(Math.max(1, training / 4))) : sizes);
    }

    private List<String> convergence(DataSummary summary) {
        List<String> lines = new ArrayList<>();
        summary.majority().filter(most -> isClassification()).ifPresent(most -> {
            double share = (double) most.training() / summary.training();
            lines.add("target-accuracy: %s  # halfway from always saying the most frequent class, %s, to 1"
                    .formatted(rounded((1 + share) / 2), rounded(share)));
        });
        lines.add("max-epochs: 30");
        lines.add("patience: 5  # epochs without a lower loss");
        return lines;
    }

    private static String rounded(double share) {
        return new BigDecimal(share).setScale(2, RoundingMode.HALF_UP).toPlainString();
    }
}
