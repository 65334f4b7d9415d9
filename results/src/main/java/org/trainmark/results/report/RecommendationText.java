package org.trainmark.results.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.trainmark.results.recommend.Candidate;
import org.trainmark.results.recommend.Objective;
import org.trainmark.results.recommend.Recommendation;
import org.trainmark.results.recommend.Recommendation.Ranked;
import org.trainmark.results.summary.Unit;
import org.trainmark.results.summary.Words;

/** A recommendation in words. */
public final class RecommendationText {

    private static final int RUNNERS_UP = 3;
    private static final int MOST_CONTENDERS = 10;
    private static final double TOLD_CHANCE = 0.005;

    private final Recommendation recommendation;
    private final Objective objective;
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
        this.objective = objective;
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
                        text(value(first())),
                        all == 1
                                ? "only one that keeps to the limits"
                                : "best of %d that keep to the limits".formatted(all),
                        all == 1 ? "" : ", " + chance(first())));
        addNotes(lines, List.of(first()));
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
        contenders.stream().limit(MOST_CONTENDERS).forEach(one -> lines.add("  " + line(one)));
        if (contenders.size() > MOST_CONTENDERS) {
            lines.add("  and %d more".formatted(contenders.size() - MOST_CONTENDERS));
        }
        if (!text(first().drawn()).equals(text(value(first())))) {
            lines.add("The first of several looks better than it is: drawn towards the others, %s has %s."
                    .formatted(first().candidate().label(), text(first().drawn())));
        }
        addNotes(lines, contenders);
        lines.add("To tell, measure these again with fresh seeds and more repetitions, and ask that run:");
        lines.add("  " + around.confirming());
        lines.add("");
        lines.add("The first of them:");
        addPasted(lines);
        return lines;
    }

    private void addNotes(List<String> lines, List<Ranked> about) {
        if (recommendation.ranked().size() > 1 && first().chance().isEmpty()) {
            lines.add("Nothing can be resampled: each cell has one trial, which says nothing of how it varies.");
        }
        if (recommendation.nobody() >= TOLD_CHANCE) {
            lines.add("In %s of resamplings none of them reaches the target."
                    .formatted(percent(recommendation.nobody())));
        }
        for (Ranked one : about) {
            Candidate.Trials trials = one.candidate().trials();
            if (trials.ended() < trials.most()) {
                lines.add("%s has only %s of %d."
                        .formatted(one.candidate().label(), Words.count(trials.ended(), "trial"), trials.most()));
            }
            if (trials.disturbed() > 0) {
                lines.add("%s was disturbed in %d of %s."
                        .formatted(one.candidate().label(), trials.disturbed(), Words.count(trials.ended(), "trial")));
            }
        }
        lines.addAll(around.notes());
    }

    private void addPasted(List<String> lines) {
        lines.add("");
        pasted(first().candidate()).forEach(line -> lines.add("  " + line));
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
        behind.stream().limit(RUNNERS_UP).forEach(one -> lines.add("  " + line(one)));
        if (behind.size() > RUNNERS_UP) {
            lines.add("  and %d more, down to %s"
                    .formatted(behind.size() - RUNNERS_UP, line(behind.get(behind.size() - 1))));
        }
    }

    private String line(Ranked one) {
        String ratio = one.equals(first()) || value(first()) == 0
                ? ""
                : String.format(Locale.ROOT, ", %.2f times as much", value(one) / value(first()));
        String chance = one.chance().isPresent() ? ", " + chance(one) : "";
        return one.candidate().label() + ": " + text(value(one)) + ratio + chance;
    }

    private static double value(Ranked one) {
        return one.candidate().value().orElseThrow();
    }

    private static String chance(Ranked one) {
        return "with a chance of " + percent(one.chance().orElseThrow());
    }

    /** Nothing that varies is sure. */
    private static String percent(double chance) {
        return chance < TOLD_CHANCE
                ? "less than 1 %"
                : chance > 1 - TOLD_CHANCE ? "more than 99 %" : String.format(Locale.ROOT, "%.0f %%", 100 * chance);
    }

    /** Returns the settings of a candidate as lines of a suite, in which only axes go into parts of a setting. */
    private static List<String> pasted(Candidate candidate) {
        List<String> lines = new ArrayList<>();
        List<String> axes = new ArrayList<>();
        candidate.cell().axes().forEach((name, value) -> {
            if (name.contains(".")) {
                axes.add("  %s: [%s]".formatted(name, value));
            } else {
                lines.add(name + ": " + value);
            }
        });
        if (!axes.isEmpty()) {
            lines.add("axes:");
            lines.addAll(axes);
        }
        return lines;
    }

    private String text(double value) {
        return switch (objective) {
            case TIME -> Unit.SECONDS.text(value);
            case COST -> String.format(Locale.ROOT, "costs %.3g", value);
            case ENERGY -> String.format(Locale.ROOT, "%.3g J", value);
            case THROUGHPUT -> Unit.SAMPLES_PER_SECOND.inFull(Unit.SAMPLES_PER_SECOND.text(value));
        };
    }
}
