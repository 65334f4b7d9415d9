package org.trainmark.bench.watch;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** The file in which a host gives the orders of whoever watches a training: a line for each. */
public final class HandOrders {

    private final Path file;
    private long read;

    public HandOrders(Path file) {
        this.file = file;
    }

    /** Gives one more. */
    public void add(HandOrder order) {
        try {
            Files.writeString(
                    file,
                    order.text() + "\n",
                    US_ASCII,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to " + file, e);
        }
    }

    /** Returns those that were given since this was last asked. */
    public List<HandOrder> fresh() {
        try {
            if (!Files.exists(file) || Files.size(file) == read) {
                return List.of();
            }
            String text = Files.readString(file, US_ASCII);
            // A line that is not whole is not there yet.
            int end = text.lastIndexOf('\n') + 1;
            List<HandOrder> fresh = new ArrayList<>();
            text.substring((int) read, end).lines().map(HandOrder::parse).forEach(fresh::add);
            read = end;
            return fresh;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
