package org.trainmark.core.data.table;

import java.util.List;
import org.trainmark.core.data.Task;

/** Targets of all examples: numbers of classes, or quantities. */
final class Targets {

    private final Task task;
    private final List<String> classes;
    private final double[] values;
    private final List<String> remarks;

    /**
     * @param classes names of the classes by their numbers; none for quantities
     * @param remarks sentences on how labels were taken
     */
    Targets(Task task, List<String> classes, double[] values, List<String> remarks) {
        this.task = task;
        this.classes = List.copyOf(classes);
        this.values = values;
        this.remarks = List.copyOf(remarks);
    }

    Task task() {
        return task;
    }

    List<String> classes() {
        return classes;
    }

    double at(int example) {
        return values[example];
    }

    List<String> remarks() {
        return remarks;
    }
}
