package org.trainmark.bench.cli.watch;

/** What shows a person a training as it goes on. */
interface Display {

    /** Shows how far a training is; called ten times a second. */
    void show(WatchedTrial trial, String prompt);

    /** Shows how one ended. */
    void end(WatchedTrial trial, String outcome);

    /** Leaves everything as it was before. */
    void close();
}
