package org.trainmark.core.data.load;

import java.util.Optional;
import org.trainmark.core.data.DataRequest.Scaling;
import org.trainmark.core.data.Shape;
import org.trainmark.core.data.Task;

/**
 * What a source holds, before it is split and scaled.
 *
 * @param sha256 digest of what the examples were read or made from
 * @param shape of the features of one example
 * @param usualScaling how such features are scaled unless the request says otherwise
 * @param test the official test split, if there is one
 */
record RawData(
        String name, String sha256, Task task, Shape shape, Scaling usualScaling, Rows rows, Optional<Rows> test) {}
