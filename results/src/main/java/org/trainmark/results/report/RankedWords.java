package org.trainmark.results.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.trainmark.results.CellKey;
import org.trainmark.results.recommend.Candidate;
import org.trainmark.results.recommend.Objective;
import org.trainmark.results.recommend.Recommendation;
import org.trainmark.results.recommend.Recommendation.Ranked;
import org.trainmark.results.summary.Unit;
import org.trainmark.results.summary.Words;

/** What there is to say of cells that may be recommended. */
record RankedWords(Recommendation recommendation, Objective objective) {

    private static final double TOLD_CHANCE = 0.005;

    private Ranked first() {
        return recommendation.ranked().get(0);
    }

    /** Returns what makes some of them doubtful. */
    List<String> notes(List<Ranked> about) {
        List<String> lines = new ArrayList<>();
        lines.add("Each value is the %s of a cell's trials, as in the table of the run."
                .formatted(first().candidate().objective().typical().label()));
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
        return lines;
    }

    /** Returns a cell with its value, how that is to the first one's, and its chance. */
    String line(Ranked one) {
        String ratio = one.equals(first()) || value(first()) == 0
                ? ""
                : String.format(Locale.ROOT, ", %.2f times as much", value(one) / value(first()));
        String chance = one.chance().isPresent() ? ", " + chance(one) : "";
        return one.candidate().label() + ": " + text(value(one)) + ratio + chance;
    }

    static double value(Ranked one) {
        return one.candidate().value().orElseThrow();
    }

    static String chance(Ranked one) {
        return "with a chance of " + percent(one.chance().orElseThrow());
    }

    /** Nothing that varies is sure. */
    private static String percent(double chance) {
        return chance < TOLD_CHANCE
                ? "less than 1 %"
                : chance > 1 - TOLD_CHANCE ? "more than 99 %" : String.format(Locale.ROOT, "%.0f %%", 100 * chance);
    }

    /** Returns the settings of a candidate as lines of a suite; one that an axis leads into is written in full. */
    static List<String> pasted(Candidate candidate) {
        CellKey cell = candidate.cell();
        SortedMap<String, String> texts = new TreeMap<>();
        cell.axes().forEach((axis, value) -> {
            String setting = CellKey.settingOf(axis);
            if (axis.equals(setting)) {
                texts.putIfAbsent(setting, value);
            } else {
                texts.put(setting, cell.settings().getOrDefault(setting, nested(axis, value)));
            }
        });
        return texts.entrySet().stream()
                .map(text -> text.getKey() + ": " + text.getValue())
                .toList();
    }

    /** Returns what a setting is of which only one part is known. */
    private static String nested(String axis, String value) {
        String[] parts = axis.split("\\.", -1);
        String text = value;
        for (int i = parts.length - 1; i > 0; i--) {
            text = "{%s: %s}".formatted(parts[i], text);
        }
        return text;
    }

    /** A price of a short training is small, and nobody pays in powers of ten. */
    private static String plain(double value) {
        return new BigDecimal(value)
                .round(new MathContext(3, RoundingMode.HALF_UP))
                .toPlainString();
    }

    /** Returns a value of the objective. */
    String text(double value) {
        return switch (objective) {
            case TIME -> Unit.SECONDS.text(value);
            case COST -> "costs " + plain(value) + " in the currency of the price";
            case ENERGY -> String.format(Locale.ROOT, "%.3g J", value);
            case ACCURACY -> Unit.FRACTION.text(value);
            case LOSS -> Unit.NUMBER.text(value);
            case THROUGHPUT -> Unit.SAMPLES_PER_SECOND.inFull(Unit.SAMPLES_PER_SECOND.text(value));
        };
    }
}
