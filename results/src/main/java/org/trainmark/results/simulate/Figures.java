package org.trainmark.results.simulate;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.trainmark.results.simulate.Judged.Answer;
import org.trainmark.results.stats.Proportion;

/** How often each question was answered with yes, among all comparisons and among those that meet a condition. */
public final class Figures {

    private final Map<Condition, Map<Question, int[]>> counts = new EnumMap<>(Condition.class);

    Figures() {}

    void add(Judged judged, Iterable<Answer> answers) {
        for (Condition condition : judged.conditions()) {
            for (Answer answer : answers) {
                int[] count = count(condition, answer.question());
                count[0] += answer.yes() ? 1 : 0;
                count[1]++;
            }
        }
    }

    private int[] count(Condition condition, Question question) {
        return counts.computeIfAbsent(condition, key -> new EnumMap<>(Question.class))
                .computeIfAbsent(question, key -> new int[2]);
    }

    /** Sums do not depend on their order, and so not on how many threads there are. */
    void addAll(Figures others) {
        others.counts.forEach((condition, byQuestion) -> byQuestion.forEach((question, theirs) -> {
            int[] count = count(condition, question);
            count[0] += theirs[0];
            count[1] += theirs[1];
        }));
    }

    /** Returns how often the answer was yes; empty if it was never asked. */
    public Optional<Proportion> of(Question question, Condition condition) {
        return Optional.ofNullable(counts.getOrDefault(condition, Map.of()).get(question))
                .map(count -> new Proportion(count[0], count[1]));
    }

    /** Returns the conditions that at least so many comparisons meet, and so many do not. */
    public Stream<Condition> conditions(int atLeast) {
        int all = asked(Condition.ALL);
        return Stream.of(Condition.values())
                .filter(condition -> condition == Condition.ALL
                        || (asked(condition) >= atLeast && all - asked(condition) >= atLeast));
    }

    private int asked(Condition condition) {
        return of(Question.FALSE_ALARM, condition).map(Proportion::of).orElse(0);
    }
}
