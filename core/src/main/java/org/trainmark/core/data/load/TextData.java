package org.trainmark.core.data.load;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.trainmark.core.data.DataRequest.Scaling;
import org.trainmark.core.data.KnownDataset;
import org.trainmark.core.data.KnownFile;
import org.trainmark.core.data.Shape;
import org.trainmark.core.data.Task;
import org.trainmark.core.data.TokenSource;
import org.trainmark.core.data.TokenSource.Text;
import org.trainmark.core.data.TokenSource.Texts;
import org.trainmark.core.data.TokenSource.Tokens;
import org.trainmark.core.data.file.Printable;
import org.trainmark.core.data.file.Sha256;
import org.trainmark.core.data.file.SourceBytes;
import org.trainmark.core.data.text.TextFile;
import org.trainmark.core.data.text.TokenNumbers;

/** Cuts texts into windows, which are examples. */
final class TextData {

    private TextData() {}

    static RawData read(Text request) {
        TextFile text = read(request.file(), request.tokens());
        return following(String.valueOf(request.file().getFileName()), text, request.tokens(), request.context());
    }

    /** Reads the bytes of a known text, which must have the known digest. */
    static RawData read(KnownDataset set, DataDirectories directories) {
        KnownFile known = set.files().get(0);
        Path path = DataDirectories.file(directories.require(set), known).orElseThrow();
        TextFile text = read(path, Tokens.BYTES);
        known.check(text.place(), text.sha256());
        return following(set.id(), text, Tokens.BYTES, TokenSource.USUAL_CONTEXT);
    }

    static RawData read(Texts request) {
        List<TextFile> texts = request.files().values().stream()
                .map(file -> read(file, request.tokens()))
                .toList();
        return classes(List.copyOf(request.files().keySet()), texts, request.tokens(), request.context());
    }

    private static TextFile read(Path file, Tokens tokens) {
        return SourceBytes.read(file, source -> TextFile.read(source, tokens));
    }

    /** Asks for the token that follows each. */
    static RawData following(String name, TextFile text, Tokens tokens, int context) {
        text.requireLength(context + 1, context);
        TokenNumbers numbers = TokenNumbers.of(List.of(text), tokens);
        int[] numbered = Arrays.stream(text.codes()).map(numbers::of).toArray();
        Rows rows = new TextWindows(text.place(), numbered, context);
        return described(
                name,
                text.sha256(),
                new Task.NextToken(numbers.count()),
                List.of(),
                rows,
                numbers,
                List.of(new Stretch(text.place(), rows.count())));
    }

    /** Asks for the text that a window is from; the digest is that of the texts' digests in this order. */
    static RawData classes(List<String> names, List<TextFile> texts, Tokens tokens, int context) {
        texts.forEach(text -> text.requireLength(context, context));
        TokenNumbers numbers = TokenNumbers.of(texts, tokens);
        List<Stretch> windows = texts.stream()
                .map(text -> new Stretch(text.place(), text.codes().length / context))
                .toList();
        int[] numbered = texts.stream()
                .flatMapToInt(text -> Arrays.stream(text.codes()).limit((long) text.codes().length / context * context))
                .map(numbers::of)
                .toArray();
        int[] classes = IntStream.range(0, texts.size())
                .flatMap(number -> IntStream.generate(() -> number)
                        .limit(windows.get(number).examples()))
                .toArray();
        return described(
                "texts",
                Sha256.ofDigests(texts.stream().map(TextFile::sha256).toList()),
                new Task.Classification(texts.size()),
                names.stream().map(Printable::of).toList(),
                new TextWindows("texts", numbered, context, classes),
                numbers,
                windows);
    }

    private static RawData described(
            String name,
            String sha256,
            Task task,
            List<String> classes,
            Rows rows,
            TokenNumbers numbers,
            List<Stretch> stretches) {
        return new RawData(
                name,
                sha256,
                task,
                classes,
                Shape.tokens(rows.width(), numbers.count()),
                Scaling.NONE,
                rows,
                Optional.empty(),
                stretches,
                List.of());
    }
}
