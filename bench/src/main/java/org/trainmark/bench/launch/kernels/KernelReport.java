package org.trainmark.bench.launch.kernels;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a check of a library's kernels found on this machine.
 *
 * @param library what people call it
 * @param variable by which it is told what to take
 * @param tried among them what it takes by itself
 */
public record KernelReport(String library, String variable, List<TriedKernels> tried) {

    /** By how much others must be faster than the library's own choice, lest noise decide: a twentieth. */
    static final double CLEARLY = 1.05;

    public KernelReport {
        requireNonNull(library, "library");
        requireNonNull(variable, "variable");
        tried = List.copyOf(tried);
    }

    /**
     * Returns the kernels to take: the fastest of those that are right, but the library's own choice unless they are
     * clearly faster than that; empty if none is right.
     */
    public Optional<TriedKernels> chosen() {
        Optional<TriedKernels> fastest =
                tried.stream().filter(TriedKernels::works).min(Comparator.comparingLong(TriedKernels::nanos));
        Optional<TriedKernels> own = own().filter(TriedKernels::works);
        return own.isPresent()
                        && own.get().nanos() <= CLEARLY * fastest.orElseThrow().nanos()
                ? own
                : fastest;
    }

    /** Returns what the library takes by itself. */
    public Optional<TriedKernels> own() {
        return tried.stream().filter(one -> one.asked().isEmpty()).findFirst();
    }

    /** Returns the kernels that a value of the variable stands for; empty if they were not tried. */
    public Optional<TriedKernels> named(String value) {
        return tried.stream().filter(one -> one.name().equalsIgnoreCase(value)).findFirst();
    }

    /** Returns how many times as long kernels take as those to take; empty if either were not timed. */
    public OptionalDouble cost(TriedKernels kernels) {
        return chosen().filter(best -> kernels.works())
                .map(best -> OptionalDouble.of((double) kernels.nanos() / best.nanos()))
                .orElse(OptionalDouble.empty());
    }

    /** Returns whether a check may be relied on: some are right, and none was cut off. */
    public boolean settles() {
        return tried.stream().anyMatch(TriedKernels::works)
                && tried.stream().noneMatch(one -> one.problem().equals(TriedKernels.CUT_OFF));
    }

    /** Returns why there is nothing to go by where no kernels answered. */
    public Optional<String> silence() {
        return tried.stream().allMatch(one -> one.taken().isEmpty())
                ? tried.stream().map(TriedKernels::problem).findFirst()
                : Optional.empty();
    }
}
