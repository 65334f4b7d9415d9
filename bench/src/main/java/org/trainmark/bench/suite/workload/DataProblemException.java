package org.trainmark.bench.suite.workload;

/** Thrown when data cannot be had or is not as requested; the message says why and what would mend it. */
public final class DataProblemException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String problem;

    public DataProblemException(String problem) {
        super(problem);
        this.problem = problem;
    }

    String problem() {
        return problem;
    }
}
