package org.trainmark.bench.fork;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import org.trainmark.bench.suite.setting.Settings;
import org.trainmark.core.checkpoint.CheckpointException;
import org.trainmark.core.checkpoint.CheckpointFormat;
import org.trainmark.core.train.Checkpoint;
import org.trainmark.results.disk.AtomicFile;

/**
 * A file that a training is kept in.
 *
 * @param of what the training is one of, by name
 */
record KeptCheckpoint(Path file, SortedMap<String, String> of) {

    /** Returns the file for a trial's training: of its settings, data, engine and that one's version. */
    static KeptCheckpoint of(Path file, PreparedTrial trial) {
        SortedMap<String, String> of = new TreeMap<>(trial.engine().provenance());
        // Another number of threads may give other last digits, and is no other training.
        of.keySet().removeIf(name -> name.endsWith(".threads"));
        of.putAll(Settings.of(trial.setup()).texts());
        of.put("engine", trial.engine().id());
        of.put("data.sha256", trial.dataset().sha256());
        return new KeptCheckpoint(file, of);
    }

    /** Writes a checkpoint; what was there before stays if that fails. */
    void write(Checkpoint checkpoint) throws IOException {
        AtomicFile.write(file, out -> CheckpointFormat.write(checkpoint, of, out));
    }

    /** @throws RefusedException if the file holds no checkpoint of this training */
    Checkpoint read() {
        try (InputStream in = Files.newInputStream(file)) {
            return CheckpointFormat.read(in, of);
        } catch (CheckpointException e) {
            throw new RefusedException("%s: %s".formatted(file, e.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
