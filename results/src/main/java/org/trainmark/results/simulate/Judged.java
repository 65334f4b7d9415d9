package org.trainmark.results.simulate;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.trainmark.results.MetricNames;
import org.trainmark.results.compare.CellComparison;
import org.trainmark.results.compare.Comparison;
import org.trainmark.results.compare.contrast.ComparedMetric;
import org.trainmark.results.compare.contrast.Effect;
import org.trainmark.results.compare.contrast.Verdict;

/**
 * A made-up comparison, and what is true of it.
 *
 * @param conditions that it meets
 */
record Judged(Scenario scenario, Truth truth, Comparison comparison, Set<Condition> conditions) {

    private static final String FIRST_CELL = "0";

    /** An answer to a question. */
    record Answer(Question question, boolean yes) {}

    /** Draws a comparison, and has it judged. */
    static Judged draw(Scenario scenario, Truth truth, SplittableRandom random) {
        Drawing drawing = new Drawing(scenario, truth, random);
        Comparison comparison = scenario.design().compare(drawing, 1);
        return new Judged(
                scenario,
                truth,
                comparison,
                EnumSet.of(
                        Condition.ALL,
                        scenario.takesTrendsOut() ? Condition.TREND : Condition.NO_TREND,
                        drawing.makesPairs() ? Condition.PAIRS : Condition.NO_PAIRS));
    }

    /** Returns what may be asked where nothing differs but, in some scenarios, how often trials fail. */
    List<Answer> whereNothingDiffers() {
        List<Answer> answers = new ArrayList<>();
        answers.add(new Answer(Question.FALSE_ALARM, alarms().anyMatch(effect -> true)));
        answers.addAll(covered());
        if (scenario.variation().failsMore()) {
            answers.add(new Answer(Question.SAME_OVER_ALL, comparison.verdict() == Verdict.SAME));
        }
        return answers;
    }

    private Stream<Effect> alarms() {
        return guarded()
                .filter(effect -> effect.verdict() == Verdict.BETTER || effect.verdict() == Verdict.WORSE)
                .filter(effect -> !(scenario.variation().failsMore() && named(effect, MetricNames.COMPLETED)));
    }

    private Stream<Effect> guarded() {
        return comparison.cells().stream()
                .flatMap(cell -> cell.effects().stream())
                .filter(effect -> effect.metric().guarded());
    }

    private static boolean named(Effect effect, String name) {
        return effect.metric().name().equals(name);
    }

    private List<Answer> covered() {
        return firstCell()
                .filter(effect -> effect.metric().guarded() && effect.interval().isPresent())
                .map(effect -> new Answer(
                        named(effect, MetricNames.THROUGHPUT) ? Question.COVERED : Question.OTHERS_COVERED,
                        effect.interval().orElseThrow().contains(truth(effect.metric()))))
                .toList();
    }

    /** Only a change of the speed is drawn where intervals are looked at, and it is none. */
    private static double truth(ComparedMetric metric) {
        return metric.isRatio() ? 1 : 0;
    }

    private Stream<Effect> firstCell() {
        return comparison.cells().stream().filter(cell -> isFirst(cell)).flatMap(cell -> cell.effects().stream());
    }

    private static boolean isFirst(CellComparison cell) {
        return FIRST_CELL.equals(cell.cell().axes().get(Drawing.CELL));
    }

    /** Returns the effect that truly differs, if it was measured. */
    Optional<Effect> changed() {
        return firstCell().filter(effect -> named(effect, truth.metric())).findFirst();
    }

    /** Returns what may be asked where an effect is worse by just its margin. */
    List<Answer> atMargin() {
        List<Answer> answers = new ArrayList<>();
        changed().ifPresent(effect -> answers.add(new Answer(Question.SAME_EFFECT, effect.verdict() == Verdict.SAME)));
        answers.add(new Answer(Question.SAME_OVER_ALL, comparison.verdict() == Verdict.SAME));
        return answers;
    }

    /** Returns what may be asked where the first cell is slower. */
    List<Answer> whereSlower() {
        return List.of(new Answer(
                Question.FOUND,
                changed().filter(effect -> effect.verdict() == Verdict.WORSE).isPresent()));
    }

    /** Returns what may be asked where all is faster. */
    List<Answer> whereFaster() {
        return List.of(new Answer(
                Question.WORSE_THOUGH_FASTER, alarms().anyMatch(effect -> effect.verdict() == Verdict.WORSE)));
    }
}
