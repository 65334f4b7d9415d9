package org.trainmark.core.data.table;

import java.util.List;
import org.trainmark.core.data.Task;

/**
 * What a table holds.
 *
 * @param place what messages call the file
 * @param features a column for each
 * @param targetPlace how messages name the target's column
 * @param targets of all examples: numbers of classes, or quantities
 * @param classes names of the classes by their numbers; none for quantities
 * @param lines where the examples stand in the file
 * @param remarks sentences on what was done with it
 */
public record TableContent(
        String place,
        List<TableColumn> features,
        String targetPlace,
        Task task,
        List<String> classes,
        double[] targets,
        double[] lines,
        List<String> remarks) {

    public TableContent {
        features = List.copyOf(features);
        classes = List.copyOf(classes);
        remarks = List.copyOf(remarks);
    }

    /** Returns where an example stands in the file. */
    public long line(int example) {
        return (long) lines[example];
    }

    TableContent(
            String place,
            List<TableColumn> features,
            String targetPlace,
            CsvTarget.Targets targets,
            double[] lines,
            List<String> remarks) {
        this(place, features, targetPlace, targets.task(), targets.classes(), targets.values(), lines, remarks);
    }
}
