package org.trainmark.bench.doctor;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.trainmark.bench.launch.KernelChoice;
import org.trainmark.bench.launch.kernels.ChosenKernels;
import org.trainmark.bench.launch.kernels.KernelReport;
import org.trainmark.bench.launch.kernels.TriedKernels;
import org.trainmark.bench.profile.Profile;

/**
 * The kernels of a library on this machine, and what each costs.
 *
 * @param library what people call it
 * @param pinned what the environment names; empty if it names none
 * @param chosen which of them trials take, and why
 * @param kernels the fastest first, and last those that are not to be taken
 */
public record KernelCosts(String library, Optional<String> pinned, List<String> chosen, List<Kernels> kernels) {

    public KernelCosts {
        requireNonNull(library, "library");
        requireNonNull(pinned, "pinned");
        chosen = List.copyOf(chosen);
        kernels = List.copyOf(kernels);
    }

    /**
     * One set of kernels.
     *
     * @param time that they take, as a multiple of that of the kernels which trials take; empty if they are not to be
     *     taken
     * @param error the largest of their values as a share of what rounding allows; empty if a value was no number
     * @param about what they are, or why they are not to be taken; empty if there is nothing to say
     */
    public record Kernels(String name, OptionalDouble time, OptionalDouble error, String about) {}

    /** Looks at the library of a profile; empty where that has none to choose the kernels of, or cannot be asked. */
    static Optional<KernelCosts> of(Profile profile, Map<String, String> environment) {
        try {
            return new KernelChoice(environment, notice -> {})
                    .report(profile)
                    .map(report -> of(report, Optional.ofNullable(environment.get(report.variable()))));
        } catch (IOException e) {
            // The JVM of the profile cannot start: its first trial will say why.
            return Optional.empty();
        }
    }

    static KernelCosts of(KernelReport report, Optional<String> pinned) {
        ChosenKernels chosen = ChosenKernels.of(report, pinned.orElse(""));
        return new KernelCosts(
                report.library(),
                pinned,
                Stream.concat(chosen.words().stream(), chosen.pin().stream()).toList(),
                report.tried().stream()
                        .sorted(Comparator.comparing(TriedKernels::works)
                                .reversed()
                                .thenComparing(TriedKernels::nanos))
                        .map(one -> new Kernels(
                                one.name(),
                                report.cost(one),
                                finite(one.error()),
                                about(report, one, pinned.orElse(""))))
                        .toList());
    }

    private static OptionalDouble finite(double error) {
        return Double.isFinite(error) ? OptionalDouble.of(error) : OptionalDouble.empty();
    }

    private static String about(KernelReport report, TriedKernels kernels, String pinned) {
        List<String> words = new ArrayList<>();
        if (!kernels.works()) {
            words.add(kernels.problem());
        }
        if (report.chosen().equals(Optional.of(kernels))) {
            words.add("what trials take");
        }
        if (kernels.asked().isEmpty()) {
            words.add("the library's own choice");
        }
        if (kernels.name().equalsIgnoreCase(pinned)) {
            words.add("pinned by " + report.variable());
        }
        return String.join("; ", words);
    }
}
