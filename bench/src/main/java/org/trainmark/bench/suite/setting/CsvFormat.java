package org.trainmark.bench.suite.setting;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.trainmark.bench.suite.yaml.Fields;
import org.trainmark.bench.suite.yaml.FlowText;
import org.trainmark.bench.suite.yaml.Read;
import org.trainmark.bench.suite.yaml.Value;
import org.trainmark.core.data.Columns;
import org.trainmark.core.data.Columns.Missing;
import org.trainmark.core.data.DataSource.Csv;
import org.trainmark.core.data.Separator;

/** How a suite writes a table, and how its columns are read. */
final class CsvFormat {

    private CsvFormat() {}

    static Csv read(Value value) {
        Fields fields = value.fields();
        Read<Path> file = fields.required("file", SourceFormat::path);
        Read<String> target = fields.required("target", Value::text);
        Read<Csv.Kind> task = fields.required("task", v -> v.constant(Csv.Kind.class));
        Read<Separator> separator = fields.optional("separator", CsvFormat::separator, Columns.USUAL.separator());
        Read<List<String>> ignored = fields.optional("ignore", CsvFormat::names, Columns.USUAL.ignored());
        Read<List<String>> text = fields.optional("text", CsvFormat::names, Columns.USUAL.text());
        Read<Missing> missing = fields.optional("missing", v -> v.constant(Missing.class), Columns.USUAL.missing());
        return fields.make(() -> new Csv(
                file.get(),
                target.get(),
                task.get(),
                new Columns(separator.get(), ignored.get(), text.get(), missing.get())));
    }

    /** Leaves out what is usual, so that the text of a table is what it was before these could be chosen. */
    static String write(Csv csv) {
        SortedMap<String, String> texts = new TreeMap<>();
        texts.put("file", FlowText.text(csv.file().toString()));
        texts.put("target", FlowText.text(csv.target()));
        texts.put("task", Value.nameOf(csv.kind()));
        Columns columns = csv.columns();
        if (columns.separator() != Columns.USUAL.separator()) {
            texts.put("separator", FlowText.text(columns.separator().word()));
        }
        if (!columns.ignored().isEmpty()) {
            texts.put("ignore", list(columns.ignored()));
        }
        if (!columns.text().isEmpty()) {
            texts.put("text", list(columns.text()));
        }
        if (columns.missing() != Columns.USUAL.missing()) {
            texts.put("missing", Value.nameOf(columns.missing()));
        }
        return FlowText.map(texts);
    }

    private static Separator separator(Value value) {
        String word = value.anyText();
        return Arrays.stream(Separator.values())
                .filter(separator ->
                        word.equals(separator.word()) || word.equals(String.valueOf(separator.character())))
                .findFirst()
                .orElseThrow(() -> value.refuseAs("one of "
                        + Arrays.stream(Separator.values())
                                .map(separator -> separator == Separator.TAB ? "tab" : "'" + separator.word() + "'")
                                .collect(Collectors.joining(", "))));
    }

    private static List<String> names(Value value) {
        return value.list(Value::anyText);
    }

    private static String list(List<String> names) {
        return FlowText.list(names.stream().map(FlowText::text).toList());
    }
}
