package org.trainmark.results.calibrate;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
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
            .build();

    private CalibrationFile() {}

    public static void write(Path file, Calibration calibration) {
        try {
            Folder.make(file.toAbsolutePath().getParent());
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
        try {
            return Optional.of(MAPPER.readValue(file.toFile(), Calibration.class));
        } catch (IOException e) {
            throw new UnreadableCalibrationException(file, e);
        }
    }
}
