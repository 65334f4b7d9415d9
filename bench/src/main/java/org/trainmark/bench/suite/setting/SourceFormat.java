package org.trainmark.bench.suite.setting;

import static org.trainmark.bench.suite.yaml.FlowText.text;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.trainmark.bench.suite.yaml.Fields;
import org.trainmark.bench.suite.yaml.FlowText;
import org.trainmark.bench.suite.yaml.Read;
import org.trainmark.bench.suite.yaml.Value;
import org.trainmark.core.data.DataSource;
import org.trainmark.core.data.DataSource.Csv;
import org.trainmark.core.data.DataSource.Idx;
import org.trainmark.core.data.DataSource.Known;
import org.trainmark.core.data.DataSource.Synthetic;
import org.trainmark.core.data.KnownDataset;
import org.trainmark.core.data.TokenSource;
import org.trainmark.core.data.TokenSource.Text;
import org.trainmark.core.data.TokenSource.Texts;

/** How a suite writes where examples come from. */
public final class SourceFormat {

    static final OnlyKey<DataSource> KEY = new OnlyKey<>(Map.ofEntries(
            Map.entry("set", SourceFormat::known),
            Map.entry("csv", CsvFormat::read),
            Map.entry("idx", SourceFormat::idx),
            Map.entry("synthetic", SyntheticFormat::read),
            Map.entry("text", TokensFormat::text),
            Map.entry("sequences", TokensFormat::sequences)));

    private SourceFormat() {}

    private static DataSource idx(Value value) {
        Fields fields = value.fields();
        Read<Path> images = fields.required("images", SourceFormat::path);
        Read<Path> labels = fields.required("labels", SourceFormat::path);
        Read<Optional<Path>> testImages = fields.optional("test-images", SourceFormat::path);
        Read<Optional<Path>> testLabels = fields.optional("test-labels", SourceFormat::path);
        if (fields.has("test-images") != fields.has("test-labels")) {
            throw value.refuse("must have both test-images and test-labels, or neither");
        }
        return fields.make(() -> new Idx(
                new Idx.Files(images.get(), labels.get()),
                testImages
                        .get()
                        .map(test -> new Idx.Files(test, testLabels.get().orElseThrow()))));
    }

    /** Leaves a path as it is written: where a relative one starts is the reader's affair, and differs by machine. */
    static Path path(Value value) {
        try {
            return Path.of(value.text());
        } catch (InvalidPathException e) {
            throw value.refuseAs("a path");
        }
    }

    /** Reads the name of a known set, refusing others before any data is looked for. */
    static Known known(Value value) {
        return new Known(value.constant(KnownDataset.class).id());
    }

    /** Returns what people call a data source. */
    public static String label(DataSource source) {
        if (source instanceof Known known) {
            return known.name();
        }
        if (source instanceof Csv csv) {
            return csv.file().toString();
        }
        if (source instanceof Idx idx) {
            return idx.training().images().toString();
        }
        if (source instanceof Text text) {
            return text.file().toString();
        }
        return source instanceof Synthetic
                ? "the synthetic data"
                : source instanceof Texts ? "the texts" : "the sequences";
    }

    static Map<String, String> write(DataSource source) {
        if (source instanceof Known known) {
            return Map.of("set", text(known.name()));
        }
        if (source instanceof Csv csv) {
            return Map.of("csv", CsvFormat.write(csv));
        }
        if (source instanceof Idx idx) {
            return Map.of("idx", write(idx));
        }
        if (source instanceof Synthetic synthetic) {
            return Map.of("synthetic", SyntheticFormat.write(synthetic));
        }
        if (source instanceof TokenSource tokens) {
            return TokensFormat.write(tokens);
        }
        throw new IllegalArgumentException("no suite can write " + source);
    }

    private static String write(Idx idx) {
        TreeMap<String, String> texts = new TreeMap<>(write(idx.training(), ""));
        idx.test().ifPresent(test -> texts.putAll(write(test, "test-")));
        return FlowText.map(texts);
    }

    private static Map<String, String> write(Idx.Files files, String prefix) {
        return Map.of(
                prefix + "images",
                text(files.images().toString()),
                prefix + "labels",
                text(files.labels().toString()));
    }
}
