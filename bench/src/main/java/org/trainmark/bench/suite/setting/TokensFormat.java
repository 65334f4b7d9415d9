package org.trainmark.bench.suite.setting;

import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.trainmark.bench.suite.yaml.Fields;
import org.trainmark.bench.suite.yaml.FlowText;
import org.trainmark.bench.suite.yaml.Read;
import org.trainmark.bench.suite.yaml.Value;
import org.trainmark.core.data.DataSource;
import org.trainmark.core.data.TokenSource;
import org.trainmark.core.data.TokenSource.Copy;
import org.trainmark.core.data.TokenSource.ModularAddition;
import org.trainmark.core.data.TokenSource.Rule;
import org.trainmark.core.data.TokenSource.Sequences;
import org.trainmark.core.data.TokenSource.Text;
import org.trainmark.core.data.TokenSource.Texts;
import org.trainmark.core.data.TokenSource.Tokens;

/** How a suite writes where tokens come from: one text or several, or a rule that makes sequences. */
final class TokensFormat {

    private static final String COPY = "copy";
    private static final String ADDITION = "modular-addition";

    private static final OnlyKey<BiFunction<Tokens, Integer, DataSource>> FILES =
            new OnlyKey<>(Map.of("file", TokensFormat::file, "files", TokensFormat::files));

    private static final OnlyKey<Rule> RULE =
            new OnlyKey<>(Map.of(COPY, value -> copy(value.fields()), ADDITION, value -> addition(value.fields())));

    private TokensFormat() {}

    static DataSource text(Value value) {
        Fields fields = value.fields();
        Read<BiFunction<Tokens, Integer, DataSource>> files = FILES.read(value, fields);
        Read<Tokens> tokens = fields.optional("tokens", v -> v.constant(Tokens.class), Tokens.BYTES);
        Read<Integer> context = fields.optional("context", Value::count, TokenSource.USUAL_CONTEXT);
        return fields.make(() -> files.get().apply(tokens.get(), context.get()));
    }

    private static BiFunction<Tokens, Integer, DataSource> file(Value value) {
        Path file = SourceFormat.path(value);
        return (tokens, context) -> new Text(file, tokens, context);
    }

    private static BiFunction<Tokens, Integer, DataSource> files(Value value) {
        SortedMap<String, Read<Path>> read = new TreeMap<>();
        value.children().forEach((name, file) -> read.put(name, Read.of(file, SourceFormat::path)));
        SortedMap<String, Path> files = new TreeMap<>();
        read.forEach((name, file) -> files.put(name, file.get()));
        return (tokens, context) -> new Texts(files, tokens, context);
    }

    static DataSource sequences(Value value) {
        Fields fields = value.fields();
        Read<Rule> rule = RULE.read(value, fields);
        Read<Integer> examples = fields.required("examples", Value::count);
        Read<Long> seed = SyntheticFormat.seed(fields);
        return fields.make(() -> new Sequences(rule.get(), examples.get(), seed.get()));
    }

    private static Rule copy(Fields fields) {
        Read<Integer> length = fields.required("length", Value::count);
        Read<Integer> vocabulary = fields.required("vocabulary", Value::count);
        return fields.make(() -> new Copy(length.get(), vocabulary.get()));
    }

    private static Rule addition(Fields fields) {
        Read<Integer> modulus = fields.required("modulus", Value::count);
        return fields.make(() -> new ModularAddition(modulus.get()));
    }

    static Map<String, String> write(TokenSource source) {
        if (source instanceof Text text) {
            return Map.of("text", write("file", written(text.file()), text.tokens(), text.context()));
        }
        if (source instanceof Texts texts) {
            SortedMap<String, String> files = new TreeMap<>();
            texts.files().forEach((name, file) -> files.put(name, written(file)));
            return Map.of("text", write("files", FlowText.map(files), texts.tokens(), texts.context()));
        }
        return Map.of("sequences", write((Sequences) source));
    }

    private static String write(String key, String files, Tokens tokens, int context) {
        return FlowText.map(Map.of(key, files, "tokens", Value.nameOf(tokens), "context", Integer.toString(context)));
    }

    private static String written(Path file) {
        return FlowText.text(file.toString());
    }

    private static String write(Sequences sequences) {
        SortedMap<String, String> texts = new TreeMap<>();
        texts.put("examples", Integer.toString(sequences.examples()));
        texts.put("seed", Long.toString(sequences.seed()));
        if (sequences.rule() instanceof Copy copy) {
            texts.put(COPY, numbers(Map.of("length", copy.length(), "vocabulary", copy.vocabulary())));
        } else if (sequences.rule() instanceof ModularAddition addition) {
            texts.put(ADDITION, numbers(Map.of("modulus", addition.modulus())));
        }
        return FlowText.map(texts);
    }

    private static String numbers(Map<String, Integer> numbers) {
        SortedMap<String, String> texts = new TreeMap<>();
        numbers.forEach((key, number) -> texts.put(key, Integer.toString(number)));
        return FlowText.map(texts);
    }
}
