package org.trainmark.results.summary.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trainmark.results.CurvePoint;
import org.trainmark.results.learning.FitRule;
import org.trainmark.results.learning.RateEffect;
import org.trainmark.results.summary.CellFit;
import org.trainmark.results.summary.CellSummary;
import org.trainmark.results.summary.RunSummary;
import org.trainmark.results.summary.Unit;
import org.trainmark.results.summary.Words;

/**
 * What the losses of a run's cells tell of their fit and their learning rate, a row for each cell of which they tell
 * anything.
 *
 * @param cells the best first, as in the run
 * @param leftOut how many cells do not tell, and why; empty if all do
 */
public record FitTable(List<CellSummary> cells, String leftOut) {

    /** The heads of the columns beside the cell. */
    public static final List<String> COLUMNS = List.of(
            "Fit", "Learning rate", "Training loss", "Lowest validation loss", "Final validation loss", "Epochs");

    public FitTable {
        cells = List.copyOf(cells);
    }

    /** Returns nothing for a run that did not evaluate. */
    public static Optional<FitTable> of(RunSummary run) {
        List<CellSummary> judged =
                run.cells().stream().filter(cell -> cell.fit().isPresent()).toList();
        List<CellSummary> clear = judged.stream()
                .filter(cell ->
                        isClear(cell) || cell.fit().flatMap(CellFit::rate).isPresent())
                .toList();
        return judged.isEmpty() ? Optional.empty() : Optional.of(new FitTable(clear, leftOut(judged)));
    }

    private static boolean isClear(CellSummary cell) {
        return cell.fit().map(CellFit::isClear).orElse(false);
    }

    private static String leftOut(List<CellSummary> judged) {
        List<String> reasons = judged.stream()
                .filter(cell -> !isClear(cell))
                .map(cell -> cell.fit().orElseThrow().fit().reason())
                .toList();
        String each = reasons.stream()
                .distinct()
                .sorted()
                .map(reason ->
                        reason + " (" + reasons.stream().filter(reason::equals).count() + ")")
                .collect(Collectors.joining(", "));
        return reasons.isEmpty() ? "" : "Cannot tell of " + Words.count(reasons.size(), "cell") + ": " + each + ".";
    }

    /** Returns the verdict on a cell and its losses: the medians over its completed trials. */
    public static List<String> row(CellSummary cell) {
        List<CurvePoint> curve = cell.curve();
        List<String> row = new ArrayList<>(List.of(cell.fit().map(CellFit::text).orElse("–")));
        row.add(cell.fit().flatMap(CellFit::rate).map(RateEffect::label).orElse("–"));
        row.add(text(last(curve, CurvePoint::trainingLoss)));
        row.add(text(curve.stream().mapToDouble(CurvePoint::validationLoss).min()));
        row.add(text(last(curve, CurvePoint::validationLoss)));
        row.add(
                curve.isEmpty()
                        ? "–"
                        : Unit.COUNT.tick(last(curve, CurvePoint::epochs).getAsDouble()));
        return row;
    }

    private static OptionalDouble last(List<CurvePoint> curve, ToDoubleFunction<CurvePoint> reading) {
        return curve.stream()
                .skip(Math.max(0, curve.size() - 1))
                .mapToDouble(reading)
                .findFirst();
    }

    private static String text(OptionalDouble value) {
        return value.isPresent() ? Unit.NUMBER.text(value.getAsDouble()) : "–";
    }

    /** Returns the rule that the verdicts are by, in sentences. */
    public static List<String> rule() {
        return Stream.concat(FitRule.sentences().stream(), RateEffect.sentences().stream())
                .toList();
    }
}
