package org.trainmark.core.data.load;

import java.util.List;
import java.util.Optional;
import org.trainmark.core.data.DataRequest.Scaling;
import org.trainmark.core.data.Shape;
import org.trainmark.core.data.Task;

/**
 * What a source holds, before it is split and scaled.
 *
 * @param sha256 digest of what the examples were read or made from
 * @param classes names of the classes by their numbers; none for quantities
 * @param shape of the features of one example
 * @param usualScaling how such features are scaled unless the request says otherwise
 * @param test the official test split, if there is one
 * @param stretches where neighbors are alike, what all examples are from, in their order: splits take whole ends of
 *     each; empty where any example is as far from any other
 * @param remarks sentences on what was found and done
 */
record RawData(
        String name,
        String sha256,
        Task task,
        List<String> classes,
        Shape shape,
        Scaling usualScaling,
        Rows rows,
        Optional<Rows> test,
        List<Stretch> stretches,
        List<String> remarks) {

    RawData {
        classes = List.copyOf(classes);
        stretches = List.copyOf(stretches);
        remarks = List.copyOf(remarks);
    }

    /** Holds examples without neighbors. */
    RawData(
            String name,
            String sha256,
            Task task,
            List<String> classes,
            Shape shape,
            Scaling usualScaling,
            Rows rows,
            Optional<Rows> test,
            List<String> remarks) {
        this(name, sha256, task, classes, shape, usualScaling, rows, test, List.of(), remarks);
    }

    /** Returns data whose classes are called by their numbers. */
    static RawData ofNumberedClasses(
            String name,
            String sha256,
            Task.Classification task,
            Shape shape,
            Scaling usualScaling,
            Rows rows,
            Optional<Rows> test) {
        return new RawData(name, sha256, task, task.numbers(), shape, usualScaling, rows, test, List.of());
    }
}
