package org.trainmark.core.data.load;

import java.util.Optional;
import org.trainmark.core.data.DataRequest;
import org.trainmark.core.data.DataRequest.Scaling;
import org.trainmark.core.data.DataSource;
import org.trainmark.core.data.Examples;

/** Data as they come, all in the training split. */
final class Unscaled {

    private Unscaled() {}

    static Examples all(RawData data) {
        DataSource any = new DataSource.Known("any");
        return new Splits(data, new DataRequest(any, 0, 0, 1, Optional.of(Scaling.NONE)))
                .dataset()
                .training();
    }
}
