package org.trainmark.bench.plan;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.trainmark.bench.suite.Cell;
import org.trainmark.bench.suite.HandCourse;
import org.trainmark.bench.suite.Trial;
import org.trainmark.results.Edit;
import org.trainmark.results.Extent;
import org.trainmark.results.Origin;
import org.trainmark.results.TrialReport;

/** One training of a cell that a person steers, and then each that they branched off, in the order of the branches. */
public record WatchPlan(Cell cell) implements Plan {

    private static final Origin ORIGIN = new Origin(Origin.WATCH, 0, OptionalInt.empty());

    public WatchPlan {
        requireNonNull(cell, "cell");
    }

    @Override
    public Next next(Ledger ledger) {
        if (!ledger.running().isEmpty()) {
            return new Next.Wait();
        }
        return trials(ledger)
                .filter(ledger::isOpen)
                .findFirst()
                .<Next>map(trial -> new Next.Run(trial, ORIGIN))
                .orElseGet(() -> new Next.Done(""));
    }

    private Stream<Trial> trials(Ledger ledger) {
        return Stream.concat(
                Stream.of(trial(HandCourse.FIRST)), ledger.counting().stream().flatMap(this::branches));
    }

    private Stream<Trial> branches(TrialReport ended) {
        return trialOf(ended).stream()
                .flatMap(trial -> trial.watched().stream())
                .flatMap(course -> numbers(ended.findings().edits()).map(number -> trial(course.branch(number))));
    }

    private static Stream<Integer> numbers(List<Edit> edits) {
        return edits.stream().filter(edit -> edit.kind() == Edit.Kind.BRANCHED).map(edit ->
                (int) edit.amount().orElseThrow());
    }

    private Trial trial(HandCourse course) {
        return new Trial(cell, 0, Optional.of(course));
    }

    @Override
    public Optional<Trial> trialOf(TrialReport earlier) {
        return HandCourse.parse(earlier.id(), cell.id()).map(this::trial);
    }

    @Override
    public List<String> axes() {
        return List.of(HandCourse.AXIS);
    }

    @Override
    public Extent extent(Ledger ledger) {
        boolean mayGrow = !ledger.running().isEmpty();
        return new Extent((int) trials(ledger).count(), mayGrow);
    }
}
