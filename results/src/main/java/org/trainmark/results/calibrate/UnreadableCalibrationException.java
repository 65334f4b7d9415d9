package org.trainmark.results.calibrate;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The file of a calibration that cannot be understood; the message names it and says what to do. */
public final class UnreadableCalibrationException extends RuntimeException {

    private static final long serialVersionUID = 1;

    UnreadableCalibrationException(Path file, @Nullable Throwable cause) {
        super(file + ": this is no calibration of this version; remove it, or calibrate again", cause);
    }
}
