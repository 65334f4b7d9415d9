package org.trainmark.bench.launch.kernels;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.trainmark.results.Circumstances;

/**
 * The kernels that a trial's JVM is to take, and how they were chosen.
 *
 * @param variables that it must start with; an empty value takes one away
 * @param words how they were chosen; empty where there was nothing to choose
 * @param pin what is to be said of a variable of the environment that is not followed; empty if there is none
 */
public record ChosenKernels(Map<String, String> variables, Optional<String> words, Optional<String> pin) {

    /** Of an engine without such kernels, or a profile that names its own. */
    public static final ChosenKernels NONE = new ChosenKernels(Map.of(), Optional.empty(), Optional.empty());

    public ChosenKernels {
        variables = Map.copyOf(variables);
        requireNonNull(words, "words");
        requireNonNull(pin, "pin");
    }

    /** Tells of kernels that were left to library and environment. */
    static ChosenKernels left(String why) {
        return new ChosenKernels(Map.of(), Optional.of(why), Optional.empty());
    }

    /** Tells of kernels that could not be checked. */
    public static ChosenKernels unchecked(String why) {
        return left("not checked (%s): left to library and environment".formatted(why));
    }

    /**
     * Chooses by what was found.
     *
     * @param named what the variable of the environment says; empty if it is not set
     */
    public static ChosenKernels of(KernelReport report, String named) {
        return report.chosen()
                .map(chosen -> of(report, chosen, named))
                .orElseGet(() -> left("none of %s's kernels passed the check: left to library and environment"
                        .formatted(report.library())));
    }

    private static ChosenKernels of(KernelReport report, TriedKernels chosen, String named) {
        boolean pinned = !named.isBlank() && !named.equalsIgnoreCase(chosen.name());
        return new ChosenKernels(
                Map.of(report.variable(), chosen.asked()),
                Optional.of(words(report, chosen)),
                pinned
                        ? Optional.of("the environment pins %s to %s, which %s; trials take %s"
                                .formatted(report.library(), named, cost(report, named), chosen.name()))
                        : Optional.empty());
    }

    /** Returns the variable as a shell sets it, with how it was chosen; empty where nothing was to be chosen. */
    public Optional<String> setting() {
        return words.map(how -> variables.isEmpty()
                ? how
                : variables.entrySet().stream()
                        .map(set -> set.getKey() + "=" + set.getValue())
                        .collect(Collectors.joining(" ", "", " (" + how + ")")));
    }

    /** Returns what the host saw around a trial, with how its kernels were chosen. */
    public Circumstances notedIn(Circumstances seen) {
        return words.map(how -> seen.with(Circumstances.KERNELS, how)).orElse(seen);
    }

    private static String words(KernelReport report, TriedKernels chosen) {
        if (chosen.asked().isEmpty()) {
            return "%s, the library's own choice: no others that are right are clearly faster".formatted(chosen.name());
        }
        String others = report.own()
                .map(own -> own.works()
                        ? "; the library's own choice, %s, takes %s as long"
                                .formatted(own.name(), times(report.cost(own)))
                        : "; the library's own choice, %s, failed the check".formatted(own.name()))
                .orElse("");
        return "%s, the fastest that are right%s".formatted(chosen.name(), others);
    }

    private static String cost(KernelReport report, String named) {
        return report.named(named)
                .map(kernels -> kernels.works()
                        ? "takes %s as long".formatted(times(report.cost(kernels)))
                        : "failed the check (%s)".formatted(kernels.problem()))
                .orElse("was not checked");
    }

    private static String times(OptionalDouble ratio) {
        return String.format(Locale.ROOT, "%.2f times", ratio.orElseThrow());
    }
}
