package org.trainmark.core.data.load;

import java.nio.file.Path;
import java.util.Optional;
import org.trainmark.core.data.DataRequest;
import org.trainmark.core.data.DataRequest.Scaling;
import org.trainmark.core.data.DataSource;
import org.trainmark.core.data.Examples;

/** Data as they come, all in the training split. */
final class Unscaled {

    private Unscaled() {}

    static Examples all(RawData data) {
        DataSource nothing = new DataSource.Csv(Path.of("none"), "none", DataSource.Csv.Kind.REGRESSION);
        return new Splits(data, new DataRequest(nothing, 0, 0, 1, Optional.of(Scaling.NONE)))
                .dataset()
                .training();
    }
}
