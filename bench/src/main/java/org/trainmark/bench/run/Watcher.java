package org.trainmark.bench.run;

import static java.util.Objects.requireNonNull;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.trainmark.bench.worker.Worker;
import org.trainmark.results.report.markup.TextTable;

/**
 * Who watches a run, and how much of it.
 *
 * @param messages takes progress and notices
 * @param columns of the terminal that shows messages and can write over a line; empty if there is none
 * @param colors whether that shows colors and the user wants them
 * @param quiet whether nothing is told of how the run gets on
 * @param page what else is told all of it, and may ask the worker for the curves of the trials that run
 */
public record Watcher(
        PrintWriter messages,
        OptionalInt columns,
        boolean colors,
        boolean quiet,
        Optional<Function<Worker, Progress>> page) {

    public Watcher {
        requireNonNull(messages, "messages");
        requireNonNull(columns, "columns");
        requireNonNull(page, "page");
    }

    /** Returns one that reads lines from a pipe or a file. */
    public static Watcher ofPipe(PrintWriter messages) {
        return new Watcher(messages, OptionalInt.empty(), false, false, Optional.empty());
    }

    /** Returns the same, which tells something else, such as a page, too. */
    public Watcher with(Function<Worker, Progress> shown) {
        Function<Worker, Progress> both = page.<Function<Worker, Progress>>map(
                        first -> worker -> new ProgressToBoth(first.apply(worker), shown.apply(worker)))
                .orElse(shown);
        return new Watcher(messages, columns, colors, quiet, Optional.of(both));
    }

    Progress progress(TrialLine lines, Worker worker) {
        Progress own = progress(lines);
        return page.map(shown -> shown.apply(worker))
                .<Progress>map(other -> new ProgressToBoth(own, other))
                .orElse(own);
    }

    private Progress progress(TrialLine lines) {
        if (quiet) {
            return new QuietProgress();
        }
        return columns.isPresent()
                ? new TerminalProgress(messages, lines, columns.getAsInt(), colors)
                : new PlainProgress(messages, lines);
    }

    /** Tells what matters whatever else is told, unbroken: a part of it may be a command to paste. */
    void warn(String text) {
        messages.println(Progress.notice(text));
        messages.flush();
    }

    /** Tells how the run gets on, if that is wanted. */
    public void tell(String text) {
        if (!quiet) {
            String notice = Progress.notice(text);
            (columns.isPresent() ? TextTable.wrapped(notice, columns.getAsInt() - 1) : List.of(notice))
                    .forEach(messages::println);
            messages.flush();
        }
    }
}
