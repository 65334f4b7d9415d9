package org.trainmark.bench.cli.watch;

import java.io.PrintWriter;
import org.trainmark.bench.watch.WatchedState;

/** A line for each evaluation, and for each pause: for pipes, files and terminals that can only print. */
final class LineDisplay implements Display {

    private final PrintWriter out;
    private String trial = "";
    private int told;
    private String pause = "";
    private String problem = "";

    LineDisplay(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void show(WatchedTrial seen, String prompt) {
        if (!seen.key().id().equals(trial)) {
            trial = seen.key().id();
            told = 0;
            pause = "";
            problem = "";
        }
        for (; told < seen.curve().size(); told++) {
            boolean last = told == seen.curve().size() - 1;
            String pace = seen.state()
                    .filter(state -> last)
                    .map(state -> ", " + TrainingWords.pace(state))
                    .orElse("");
            print(
                    seen,
                    TrainingWords.place(seen.curve().get(told)) + ", "
                            + TrainingWords.quality(seen.curve().get(told)) + pace);
        }
        seen.state().ifPresent(state -> show(seen, state));
    }

    private void show(WatchedTrial seen, WatchedState state) {
        if (!state.problem().equals(problem)) {
            problem = state.problem();
            told(seen, problem);
        }
        String now = state.paused() ? "paused after step " + state.steps() : "";
        if (!now.equals(pause)) {
            print(seen, now.isEmpty() ? "goes on" : now);
            pause = now;
        }
    }

    private void told(WatchedTrial seen, String why) {
        if (!why.isEmpty()) {
            print(seen, why);
        }
    }

    private void print(WatchedTrial seen, String words) {
        out.println(seen.course() + ": " + words);
        out.flush();
    }

    @Override
    public void end(WatchedTrial seen, String outcome) {
        show(seen, "");
        print(seen, outcome);
    }

    @Override
    public void close() {}
}
