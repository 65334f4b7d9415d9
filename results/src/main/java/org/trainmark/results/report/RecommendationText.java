package org.trainmark.results.report;

import java.util.ArrayList;
import java.util.List;
import org.trainmark.results.recommend.Objective;
import org.trainmark.results.recommend.Recommendation;
import org.trainmark.results.recommend.Recommendation.Ranked;

/** A recommendation in words. */
public final class RecommendationText {

    private static final int RUNNERS_UP = 3;
    private static final int MOST_CONTENDERS = 10;

    private final Recommendation recommendation;
    private final RankedWords words;
    private final Surroundings around;

    /**
     * What only a command knows.
     *
     * @param beside what a suite needs beside the settings of the best cell, line by line
     * @param confirming the command that measures again, with fresh seeds, what may be the best
     * @param notes what else a reader must know of the run
     */
    public record Surroundings(List<String> beside, String confirming, List<String> notes) {

        public Surroundings {
            beside = List.copyOf(beside);
            notes = List.copyOf(notes);
        }
    }

    public RecommendationText(Recommendation recommendation, Objective objective, Surroundings around) {
        this.recommendation = recommendation;
        words = new RankedWords(recommendation, objective);
        this.around = around;
    }

    /** Returns the whole, line by line. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        if (recommendation.ranked().isEmpty()) {
            lines.add("Nothing keeps to all limits.");
            lines.addAll(BreachText.nothing(recommendation));
            lines.addAll(around.notes());
        } else {
            lines.addAll(recommendation.best().isPresent() ? told() : between());
            addBehind(lines);
        }
        if (!recommendation.out().isEmpty()) {
            lines.add("");
            lines.add("Out:");
            lines.addAll(BreachText.out(recommendation.out()));
        }
        return lines;
    }

    private Ranked first() {
        return recommendation.ranked().get(0);
    }

    private List<String> told() {
        int all = recommendation.ranked().size();
        List<String> lines = new ArrayList<>();
        lines.add("Take %s: %s, the %s%s."
                .formatted(
                        first().candidate().label(),
                        words.text(RankedWords.value(first())),
                        all == 1
                                ? "only one that keeps to the limits"
                                : "best of %d that keep to the limits".formatted(all),
                        all == 1 ? "" : ", " + RankedWords.chance(first())));
        lines.addAll(words.notes(List.of(first())));
        lines.addAll(around.notes());
        addPasted(lines);
        if (all > 2) {
            lines.add("");
            lines.add("It was chosen from %d, and so looks better than it is. To see by how much, with fresh seeds:"
                    .formatted(all));
            lines.add("  " + around.confirming());
        }
        return lines;
    }

    private List<String> between() {
        List<Ranked> contenders = recommendation.contenders();
        int all = recommendation.ranked().size();
        List<String> lines = new ArrayList<>();
        lines.add("Cannot tell between these%s:"
                .formatted(
                        contenders.size() == all
                                ? ""
                                : " %d of %d that keep to the limits".formatted(contenders.size(), all)));
        contenders.stream().limit(MOST_CONTENDERS).forEach(one -> lines.add("  " + words.line(one)));
        if (contenders.size() > MOST_CONTENDERS) {
            lines.add("  and %d more".formatted(contenders.size() - MOST_CONTENDERS));
        }
        if (!words.text(first().drawn()).equals(words.text(RankedWords.value(first())))) {
            lines.add("The first of several looks better than it is: drawn towards the others, %s has %s."
                    .formatted(first().candidate().label(), words.text(first().drawn())));
        }
        lines.addAll(words.notes(contenders));
        lines.addAll(around.notes());
        lines.add("To tell, measure these again with fresh seeds and more repetitions, and ask that run:");
        lines.add("  " + around.confirming());
        lines.add("");
        lines.add("The first of them:");
        addPasted(lines);
        return lines;
    }

    private void addPasted(List<String> lines) {
        lines.add("");
        RankedWords.pasted(first().candidate()).forEach(line -> lines.add("  " + line));
        around.beside().forEach(line -> lines.add("  " + line));
    }

    /** Adds those that are told from the best, or from all that may be it. */
    private void addBehind(List<String> lines) {
        List<Ranked> behind =
                recommendation.ranked().stream().filter(one -> !one.mayBeBest()).toList();
        if (behind.isEmpty()) {
            return;
        }
        lines.add("");
        lines.add("Runners-up:");
        behind.stream().limit(RUNNERS_UP).forEach(one -> lines.add("  " + words.line(one)));
        if (behind.size() > RUNNERS_UP) {
            lines.add("  and %d more, down to %s"
                    .formatted(behind.size() - RUNNERS_UP, words.line(behind.get(behind.size() - 1))));
        }
    }
}
