package org.trainmark.results.memory;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.OptionalDouble;

/** How far a model errs on what it was not fitted to, relative; each empty with too few batch sizes. */
public record ModelErrors(OptionalDouble leaveOneOut, OptionalDouble largestFromSmaller) {

    public ModelErrors {
        requireNonNull(leaveOneOut, "leaveOneOut");
        requireNonNull(largestFromSmaller, "largestFromSmaller");
    }

    static ModelErrors of(List<MemoryModel.Point> points) {
        return new ModelErrors(MemoryModel.leaveOneOutError(points), MemoryModel.largestFromSmallerError(points));
    }
}
