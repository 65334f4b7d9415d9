package org.trainmark.bench.cli.output;

/** The exit codes of all commands. */
public final class ExitCode {

    public static final int FINE = 0;
    /** A trial did not complete, or the harness itself broke. */
    public static final int TRIAL_FAILED = 1;
    /** The user's input cannot be used; nothing was started. */
    public static final int BAD_INPUT = 2;
    /** A comparison found a regression. */
    public static final int REGRESSION = 3;
    /** A comparison or a recommendation cannot tell, or nothing keeps to the limits of the latter. */
    public static final int CANNOT_TELL = 4;

    private ExitCode() {}
}
