package org.trainmark.bench.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.InvalidPathException;
import org.trainmark.bench.cli.output.ExitCode;
import org.trainmark.bench.cli.runs.UnknownRunException;
import org.trainmark.bench.cluster.ClusterException;
import org.trainmark.bench.page.PortException;
import org.trainmark.bench.run.OtherRunException;
import org.trainmark.bench.suite.yaml.InvalidSuiteException;
import org.trainmark.core.data.DataException;
import org.trainmark.results.calibrate.UnreadableCalibrationException;
import org.trainmark.results.compare.NotComparableException;
import org.trainmark.results.disk.FileProblem;
import org.trainmark.results.disk.LinkException;
import org.trainmark.results.export.mlflow.MlflowServerException;
import org.trainmark.results.history.HistoryException;
import org.trainmark.results.log.LogWriteException;
import org.trainmark.results.log.RunDirectoryException;
import org.trainmark.results.report.markup.Steering;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Turns failures into a message and an exit code; what nobody foresaw keeps its stack trace. */
final class Failures implements IExecutionExceptionHandler {

    @Override
    public int handleExecutionException(Exception failure, CommandLine commandLine, ParseResult parsed)
            throws Exception {
        if (failure instanceof LogWriteException) {
            commandLine.getErr().println("trainmark: " + failure.getMessage());
            return ExitCode.TRIAL_FAILED;
        }
        if (failure instanceof UncheckedIOException) {
            commandLine.getErr().println("trainmark: " + failure.getMessage() + ": " + rootOf(failure));
            return ExitCode.TRIAL_FAILED;
        }
        if (failure instanceof InvalidPathException path) {
            commandLine.getErr().println(noPath(path));
            return ExitCode.BAD_INPUT;
        }
        if (isBadInput(failure)) {
            commandLine.getErr().println(words(failure));
            return ExitCode.BAD_INPUT;
        }
        throw failure;
    }

    /** Those of many lines make them themselves; of all others a line end comes from what was read. */
    private static String words(Exception failure) {
        String message = String.valueOf(failure.getMessage());
        return failure instanceof RunDirectoryException || failure instanceof HistoryException
                ? Steering.blanked(message)
                : message;
    }

    private static boolean isBadInput(Exception failure) {
        return failure instanceof InvalidSuiteException
                || failure instanceof DataException
                || failure instanceof RunDirectoryException
                || failure instanceof LinkException
                || failure instanceof UnknownRunException
                || failure instanceof OtherRunException
                || failure instanceof ClusterException
                || failure instanceof PortException
                || failure instanceof HistoryException
                || failure instanceof NotComparableException
                || failure instanceof MlflowServerException
                || failure instanceof UnreadableCalibrationException;
    }

    private static String noPath(InvalidPathException path) {
        return "no file can be called %s: name one that can".formatted(Steering.blanked(path.getInput()));
    }

    private static String rootOf(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root instanceof IOException problem
                ? FileProblem.reason(problem, String.valueOf(failure.getMessage()))
                : String.valueOf(root.getMessage());
    }
}
