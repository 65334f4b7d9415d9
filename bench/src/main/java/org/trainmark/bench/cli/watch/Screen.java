package org.trainmark.bench.cli.watch;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.trainmark.bench.watch.WatchedState;
import org.trainmark.results.report.markup.Steering;
import org.trainmark.results.report.markup.TextTable;

/** A training on a terminal that is written over again and again. */
final class Screen {

    private static final String TO_END = "\u001b[J";
    private static final int MOST_HEIGHT = 10;
    private static final int LEAST_HEIGHT = 3;

    private final PrintWriter out;
    private List<String> shown = List.of();

    /** @param out that passes on what steers a terminal */
    Screen(PrintWriter out) {
        this.out = out;
    }

    /** Shows lines in the place of those shown last. */
    void show(List<String> lines) {
        if (lines.equals(shown)) {
            return;
        }
        StringBuilder text = new StringBuilder(shown.isEmpty() ? "" : "\r\u001b[%dA".formatted(shown.size()));
        text.append(TO_END);
        // Of what comes from elsewhere, nothing may steer.
        lines.forEach(line -> text.append(Steering.blanked(line)).append("\n"));
        out.print(text);
        out.flush();
        shown = lines;
    }

    /** Leaves what is shown where it is; what comes next is shown below. */
    void leave() {
        shown = List.of();
    }

    /** Returns the lines for a training, as many and as wide as there is room. */
    static List<String> lines(WatchedTrial trial, String prompt, int columns, int rows) {
        int width = Math.max(1, columns - 1);
        List<String> head = new ArrayList<>(TextTable.wrapped(title(trial), width));
        trial.last().ifPresent(point -> head.addAll(TextTable.wrapped(TrainingWords.quality(point), width)));
        trial.state().ifPresent(state -> head.addAll(TextTable.wrapped(TrainingWords.pace(state), width)));
        List<String> foot = new ArrayList<>(TextTable.wrapped(KeyOrders.LEGEND, width));
        String problem = trial.state().map(WatchedState::problem).orElse("");
        foot.add(TextTable.clipped(prompt.isEmpty() ? problem : prompt, width));
        int height = Math.min(MOST_HEIGHT, rows - 1 - head.size() - foot.size() - 2);
        List<String> all = new ArrayList<>(head);
        if (height >= LEAST_HEIGHT) {
            all.addAll(LossPlot.lines(trial.curve(), width, height));
        }
        all.addAll(foot);
        return all.subList(0, Math.min(all.size(), Math.max(1, rows - 1)));
    }

    private static String title(WatchedTrial trial) {
        String epoch =
                trial.last().map(point -> TrainingWords.epoch(point) + ", ").orElse("");
        String step = trial.state().map(state -> "step " + state.steps()).orElse("starts");
        return trial.course() + ": " + epoch + step + (trial.isPaused() ? ", PAUSED" : "");
    }
}
