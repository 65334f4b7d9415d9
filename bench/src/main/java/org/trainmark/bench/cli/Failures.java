package org.trainmark.bench.cli;

import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.trainmark.bench.run.OtherRunException;
import org.trainmark.bench.suite.yaml.InvalidSuiteException;
import org.trainmark.core.data.DataException;
import org.trainmark.results.calibrate.UnreadableCalibrationException;
import org.trainmark.results.compare.NotComparableException;
import org.trainmark.results.log.LogWriteException;
import org.trainmark.results.log.RunDirectoryException;
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
        if (isBadInput(failure)) {
            commandLine.getErr().println(failure.getMessage());
            return ExitCode.BAD_INPUT;
        }
        throw failure;
    }

    private static boolean isBadInput(Exception failure) {
        return failure instanceof InvalidSuiteException
                || failure instanceof DataException
                || failure instanceof RunDirectoryException
                || failure instanceof OtherRunException
                || failure instanceof NotComparableException
                || failure instanceof UnreadableCalibrationException;
    }

    private static String rootOf(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root instanceof FileSystemException file
                ? reason(file, String.valueOf(failure.getMessage()))
                : String.valueOf(root.getMessage());
    }

    /** Java's message of such a failure is the file alone, which what failed has mostly named before. */
    private static String reason(FileSystemException failure, String before) {
        String reason = failure.getReason();
        if (failure instanceof NoSuchFileException) {
            reason = "no such file or directory";
        } else if (failure instanceof AccessDeniedException) {
            reason = "permission denied";
        } else if (reason == null) {
            return String.valueOf(failure.getMessage());
        }
        String file = String.valueOf(failure.getFile());
        return before.contains(file) ? reason : file + ": " + reason;
    }
}
