package org.trainmark.bench.run;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.trainmark.bench.plan.Times;
import org.trainmark.bench.suite.Cell;
import org.trainmark.bench.suite.Suite;
import org.trainmark.bench.suite.Trial;
import org.trainmark.results.summary.Words;

/**
 * How long trials will take, told beforehand: as long as trials of the same cells took, or else a rough guess.
 *
 * @param trials what is to run
 * @param earlier what trials of the same cells took
 */
record TimeEstimate(Suite suite, List<Trial> trials, EarlierTimes earlier) {

    private static final String GUESS = "a rough guess%s";

    TimeEstimate {
        requireNonNull(suite, "suite");
        trials = List.copyOf(trials);
        requireNonNull(earlier, "earlier");
    }

    /** Returns the time until the last device has done its trials, none of them a second time. */
    Duration withoutRepeats() {
        Map<String, Double> lanes = new HashMap<>();
        Map<Cell, Double> known = new HashMap<>();
        for (Trial trial : trials) {
            double seconds = known.computeIfAbsent(trial.cell(), this::seconds);
            lanes.merge(suite.device(trial.cell()), seconds, Double::sum);
        }
        return Duration.ofMillis(Math.round(1e3
                * lanes.values().stream().mapToDouble(Double::doubleValue).max().orElse(0)));
    }

    private double seconds(Cell cell) {
        Double seen = earlier.secondsByCell().get(cell.id());
        return seen == null ? RoughTime.seconds(cell) : seen;
    }

    /** Returns the estimate in words, with what it rests on and what repeats of disturbed trials may add. */
    String inWords() {
        if (suite.runsProgram() && seen() == 0) {
            return "each for as long as the program takes, at most " + Times.text(suite.trialTimeout());
        }
        Duration once = withoutRepeats();
        int repeats = suite.repetitions().disturbedRepeats();
        String more = repeats == 0
                ? ""
                : "; up to %s if all are disturbed and run again".formatted(Times.text(once.multipliedBy(1 + repeats)));
        return "about %s, %s%s".formatted(Times.text(once), basis(), more);
    }

    private String basis() {
        long cells = trials.stream().map(Trial::cell).distinct().count();
        long seen = seen();
        if (seen == 0) {
            return GUESS.formatted(trainings());
        }
        return seen == cells
                ? "as these cells took in " + earlier.where()
                : "for %d of %s as in %s, for the others %s"
                        .formatted(
                                seen, Words.count((int) cells, "cell"), earlier.where(), GUESS.formatted(trainings()));
    }

    /** Returns how many cells there are that ran before. */
    private long seen() {
        return trials.stream()
                .map(trial -> trial.cell().id())
                .distinct()
                .filter(earlier.secondsByCell()::containsKey)
                .count();
    }

    private String trainings() {
        return trials.stream()
                .flatMap(trial -> trial.cell().measure().convergence().stream())
                .findFirst()
                .map(convergence -> ": trainings of up to %s at %.0f GFLOP/s"
                        .formatted(Words.count(convergence.rule().maxEpochs(), "epoch"), RoughTime.GUESSED_SPEED / 1e9))
                .orElse("");
    }
}
