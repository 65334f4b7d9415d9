package org.trainmark.bench.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import org.trainmark.core.checkpoint.CheckpointFormat;
import org.trainmark.core.train.Checkpoint;

/**
 * A checkpoint that a run left.
 *
 * @param of what it says that it is of
 */
record StoredCheckpoint(SortedMap<String, String> of, Checkpoint reached) {

    static StoredCheckpoint read(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        SortedMap<String, String> of = of(new DataInputStream(new ByteArrayInputStream(bytes)));
        return new StoredCheckpoint(of, CheckpointFormat.read(new ByteArrayInputStream(bytes), of));
    }

    private static SortedMap<String, String> of(DataInputStream in) throws IOException {
        in.skipNBytes("trainmark checkpoint\n".length() + Integer.BYTES);
        SortedMap<String, String> of = new TreeMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            String name = text(in);
            of.put(name, text(in));
        }
        return of;
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), UTF_8);
    }
}
