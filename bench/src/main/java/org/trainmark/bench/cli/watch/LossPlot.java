package org.trainmark.bench.cli.watch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.trainmark.results.CurvePoint;
import org.trainmark.results.report.markup.TextTable;
import org.trainmark.results.summary.Unit;

/** The losses of a training by its epochs as lines of text, on a logarithmic scale. */
final class LossPlot {

    private static final int LEAST_LABEL = 8;

    private static final char VALIDATION = '*';
    private static final char TRAINING = '.';

    private final List<CurvePoint> curve;
    private final int width;
    private final int height;
    private final double low;
    private final double high;
    private final String top;
    private final String bottom;
    private final int label;

    private LossPlot(List<CurvePoint> curve, int room, int height) {
        this.curve = curve;
        this.height = height;
        double[] losses = curve.stream()
                .flatMap(point -> List.of(point.validationLoss(), point.trainingLoss()).stream())
                .filter(LossPlot::isDrawn)
                .mapToDouble(Math::log)
                .toArray();
        low = Arrays.stream(losses).min().orElse(0);
        high = Math.max(low + 1e-3, Arrays.stream(losses).max().orElse(1));
        top = Unit.NUMBER.text(Math.exp(high)) + " ";
        bottom = Unit.NUMBER.text(Math.exp(low)) + " ";
        label = Math.max(LEAST_LABEL, Math.max(top.length(), bottom.length()));
        width = room - label - 1;
    }

    private static boolean isDrawn(double loss) {
        return loss > 0 && Double.isFinite(loss);
    }

    /**
     * Returns the lines, none of which is wider than it may be.
     *
     * @param width of all, in characters
     * @param height of the field, in lines; two more are below it
     */
    static List<String> lines(List<CurvePoint> curve, int width, int height) {
        LossPlot plot = new LossPlot(curve, width, height);
        return curve.isEmpty() || plot.width < LEAST_LABEL ? List.of() : plot.lines();
    }

    private List<String> lines() {
        char[][] field = new char[height][width];
        for (char[] row : field) {
            Arrays.fill(row, ' ');
        }
        curve.forEach(point -> mark(field, point, point.trainingLoss(), TRAINING));
        curve.forEach(point -> mark(field, point, point.validationLoss(), VALIDATION));
        List<String> lines = new ArrayList<>();
        for (int row = 0; row < height; row++) {
            lines.add(label(row) + "|" + new String(field[row]).stripTrailing());
        }
        lines.add(" ".repeat(label) + "+" + "-".repeat(width));
        lines.add(TextTable.clipped(legend(), label + 1 + width));
        return lines;
    }

    private void mark(char[][] field, CurvePoint point, double loss, char mark) {
        if (isDrawn(loss)) {
            int column = (int) Math.round((width - 1) * point.epochs() / last());
            int row = (int) Math.round((height - 1) * (high - Math.log(loss)) / (high - low));
            field[row][column] = mark;
        }
    }

    private double last() {
        return curve.get(curve.size() - 1).epochs();
    }

    private String label(int row) {
        String text = row == 0 ? top : row == height - 1 ? bottom : "";
        return " ".repeat(label - text.length()) + text;
    }

    private String legend() {
        return " ".repeat(label + 1)
                + "0 to %s epochs; loss: %s validation, %s training"
                        .formatted(Unit.NUMBER.text(last()), VALIDATION, TRAINING);
    }
}
