package org.trainmark.results.report.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.trainmark.results.memory.DerivedMemory;
import org.trainmark.results.memory.Knee;
import org.trainmark.results.memory.MemoryGroup;
import org.trainmark.results.memory.MemoryModel;
import org.trainmark.results.memory.MemoryUse;
import org.trainmark.results.memory.ModelErrors;
import org.trainmark.results.stats.Interval;
import org.trainmark.results.summary.Unit;
import org.trainmark.results.summary.Words;

/** What follows from the memory of a group of cells: what it should be, its model and the knee. */
final class MemorySentences {

    /** Accounts that differ by less differ by the padding of arrays. */
    private static final double SAME = 0.001;

    private MemorySentences() {}

    static List<String> of(MemoryGroup group) {
        List<String> sentences = new ArrayList<>();
        group.derived().ifPresent(derived -> sentences.add(derived(group, derived)));
        group.held().ifPresent(model -> sentences.add(model("Held", model, group.heldErrors(), derivedPart(group))));
        group.peak().ifPresent(model -> sentences.add(model("Peak resident", model, group.peakErrors(), "")));
        group.knee().ifPresent(knee -> sentences.add(knee(group, knee)));
        if (group.isKneeBeyond()) {
            sentences.add(
                    "The knee was not reached: batch %d, the largest measured, is faster than all others by more than 5 %%."
                            .formatted(group.throughputs().lastKey()));
        }
        if (!group.failures().isEmpty()) {
            sentences.add("What failed is in no figure and no model here: "
                    + group.failures().entrySet().stream()
                            .map(failed -> "batch %d, %s".formatted(failed.getKey(), failed.getValue()))
                            .collect(Collectors.joining("; "))
                    + ".");
        }
        return sentences;
    }

    private static String derived(MemoryGroup group, DerivedMemory derived) {
        List<String> differences = MemoryUse.PURPOSES.stream()
                .filter(purpose -> differs(group, purpose, derived.bytes(purpose)))
                .map(purpose -> "%s for %s"
                        .formatted(
                                Unit.BYTES.text(group.median(group.uses().firstKey(), use -> bytes(use, purpose))),
                                words(purpose)))
                .toList();
        String parts = MemoryUse.PURPOSES.stream()
                .filter(purpose -> derived.bytes(purpose).isPresent())
                .map(purpose -> Unit.BYTES.text(derived.bytes(purpose).getAsDouble()) + " for " + words(purpose))
                .collect(Collectors.joining(", "));
        return "By their descriptions, %.0f parameters and %s of state for each, of 4 bytes, take %s; %s."
                .formatted(
                        derived.parameters(),
                        Words.count((int) derived.statesPerParameter(), "value"),
                        parts,
                        differences.isEmpty()
                                ? "the engine's account says the same"
                                : "the engine's account differs: " + String.join(", ", differences));
    }

    private static boolean differs(MemoryGroup group, String purpose, OptionalDouble derived) {
        return derived.isPresent()
                && group.uses().values().stream()
                        .flatMap(List::stream)
                        .mapToDouble(use -> bytes(use, purpose))
                        .anyMatch(bytes -> Math.abs(bytes - derived.getAsDouble()) > SAME * derived.getAsDouble());
    }

    private static double bytes(MemoryUse use, String purpose) {
        return use.purposes().getOrDefault(purpose, 0.0);
    }

    private static String words(String purpose) {
        return purpose.replace('-', ' ');
    }

    private static String derivedPart(MemoryGroup group) {
        return group.derived()
                .map(derived -> " (%s of it derived, the rest fitted)".formatted(Unit.BYTES.text(derived.bytes())))
                .orElse("");
    }

    private static String model(String what, MemoryModel model, ModelErrors errors, String derived) {
        if (!model.grows()) {
            return "%s is about %s at every batch size: a line through them errs by up to %s, more than it grows."
                    .formatted(what, Unit.BYTES.text(model.bytes(model.line().largest())), percent(model.error()));
        }
        return "%s is about %s%s and %s for each example%s%s."
                .formatted(
                        what,
                        Unit.BYTES.text(model.line().fixed()),
                        derived,
                        Unit.BYTES.text(model.line().perExample()),
                        error("; leaving one batch size out errs by", errors.leaveOneOut()),
                        error("; telling the largest from the smaller errs by", errors.largestFromSmaller()));
    }

    /** Returns what errs, and by how much; empty where that is not known. */
    static String error(String what, OptionalDouble error) {
        return error.isPresent() ? what + " " + percent(error.getAsDouble()) : "";
    }

    private static String knee(MemoryGroup group, Knee knee) {
        String saved = group.saved(knee).stream()
                .filter(part -> part > 0)
                .mapToObj(part -> ", and needs " + percent(part) + " less than that")
                .findFirst()
                .orElse("");
        return "Batch %d (%s) is the smallest within 5 %% of the best throughput, at %d%s.%s"
                .formatted(
                        knee.batch(),
                        knee.interval()
                                .map(MemorySentences::interval)
                                .orElse("no interval: that takes %d trials beyond one for each batch"
                                        .formatted(Knee.FEWEST_FREEDOM)),
                        knee.best(),
                        saved,
                        knee.largestIsSlower()
                                ? " The largest batch is slower."
                                : knee.best() == group.throughputs().lastKey()
                                        ? " That is the largest measured; a larger one may be faster."
                                        : "");
    }

    private static String interval(Interval interval) {
        return String.format(Locale.ROOT, "%.0f to %.0f with a confidence of 95 %%", interval.low(), interval.high());
    }

    private static String percent(double part) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * part);
    }
}
