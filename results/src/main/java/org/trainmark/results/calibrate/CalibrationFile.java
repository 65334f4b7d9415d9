package org.trainmark.results.calibrate;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.trainmark.results.disk.AtomicFile;
import org.trainmark.results.disk.Folder;

/** Calibrations as files, so that later comparisons know the noise. */
public final class CalibrationFile {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .defaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL))
            .build();

    private static final int MOST_BYTES = 1 << 26;

    private CalibrationFile() {}

    public static void write(Path file, Calibration calibration) {
        try {
            Folder.make(Folder.of(file));
            AtomicFile.write(file, MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(calibration));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    /**
     * Returns what a file holds; empty if there is none.
     *
     * @throws UnreadableCalibrationException if it is damaged, or of a version that says other things
     */
    public static Optional<Calibration> read(Path file) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        if (!Files.isRegularFile(file)) {
            throw new UnreadableCalibrationException(file, null);
        }
        try (InputStream in = Files.newInputStream(file)) {
            // What is longer than any calibration is cut off, and so none.
            Calibration read = MAPPER.readValue(in.readNBytes(MOST_BYTES), Calibration.class);
            return Optional.of(requireNonNull(read, "calibration"));
        } catch (IOException | RuntimeException e) {
            throw new UnreadableCalibrationException(file, e);
        }
    }
}
