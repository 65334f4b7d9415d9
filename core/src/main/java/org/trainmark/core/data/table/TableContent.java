package org.trainmark.core.data.table;

import java.util.List;
import org.trainmark.core.data.Task;

/** What a table holds: features and a target for each of its lines. */
public final class TableContent {

    private final List<TableColumn> features;
    private final String targetPlace;
    private final Targets targets;
    private final double[] lines;
    private final List<String> remarks;

    /**
     * @param targetPlace how messages name the target's column
     * @param lines where the examples stand in the file
     * @param remarks sentences on what was done with it
     */
    TableContent(
            List<TableColumn> features, String targetPlace, Targets targets, double[] lines, List<String> remarks) {
        this.features = List.copyOf(features);
        this.targetPlace = targetPlace;
        this.targets = targets;
        this.lines = lines;
        this.remarks = List.copyOf(remarks);
    }

    /** Returns how many examples there are. */
    public int count() {
        return lines.length;
    }

    /** Returns a column for each feature. */
    public List<TableColumn> features() {
        return features;
    }

    /** Returns how messages name the target's column. */
    public String targetPlace() {
        return targetPlace;
    }

    public Task task() {
        return targets.task();
    }

    /** Returns the names of the classes by their numbers; none for quantities. */
    public List<String> classes() {
        return targets.classes();
    }

    /** Returns the number of an example's class, or its quantity. */
    public double target(int example) {
        return targets.at(example);
    }

    /** Returns where an example stands in the file. */
    public long line(int example) {
        return (long) lines[example];
    }

    /** Returns sentences on what was done with the table. */
    public List<String> remarks() {
        return remarks;
    }
}
