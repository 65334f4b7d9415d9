package org.trainmark.bench.cli.output;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A standard stream that remembers why it could not be written; a {@link PrintWriter} only knows that. */
public final class Output extends FilterOutputStream {

    private @Nullable IOException failure;

    public Output(OutputStream stream) {
        super(stream);
    }

    /** Returns a writer in UTF-8: where no locale is set, as in containers and CI, Java would write question marks. */
    public PrintWriter writer() {
        return new PrintWriter(this, true, StandardCharsets.UTF_8);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        try {
            out.write(bytes, from, length);
            out.flush();
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }

    /** Returns why something could not be written; empty also if the reader just had enough, as {@code head} has. */
    public Optional<String> failure() {
        return Optional.ofNullable(failure)
                .map(e -> String.valueOf(e.getMessage()))
                .filter(message -> !message.equals("Broken pipe"));
    }
}
