package org.trainmark.bench.suite.measure;

import org.trainmark.bench.suite.yaml.Value;

/** Which checkpoint of a training stays in the directory of its run. */
public enum CheckpointChoice {
    NONE,
    /** From the evaluation with the highest validation accuracy or, without classes, the lowest loss; the earlier. */
    BEST,
    /** From behind the last step. */
    LAST;

    /** Returns this as suites write it. */
    public String text() {
        return Value.nameOf(this);
    }
}
