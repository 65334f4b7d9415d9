package org.trainmark.bench.launch;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.trainmark.bench.launch.kernels.ChosenKernels;
import org.trainmark.bench.launch.kernels.KernelReport;
import org.trainmark.bench.launch.kernels.KernelReports;
import org.trainmark.bench.profile.Profile;
import org.trainmark.core.engine.KernelLibrary;
import org.trainmark.results.disk.FileProblem;

/**
 * Chooses the kernels of profiles' libraries: the fastest on this machine that are right. They are checked as they are
 * first needed, which takes seconds, and after that known.
 */
public final class KernelChoice {

    private final Map<String, String> environment;
    private final Consumer<String> notices;
    private final KernelReports reports;
    private final Map<String, ChosenKernels> chosen = new HashMap<>();

    /**
     * @param environment of this process, which trials inherit
     * @param notices is told when kernels are checked, and of a choice of the environment that is not followed
     */
    public KernelChoice(Map<String, String> environment, Consumer<String> notices) {
        this.environment = Map.copyOf(environment);
        this.notices = requireNonNull(notices, "notices");
        reports = KernelReports.ofThisUser(environment);
    }

    /** Returns what a profile's trials are to start with. */
    public synchronized ChosenKernels of(Profile profile) {
        ChosenKernels before = chosen.get(profile.name());
        if (before != null) {
            return before;
        }
        ChosenKernels now =
                library(profile).map(library -> choose(profile, library)).orElse(ChosenKernels.NONE);
        now.pin().filter(pin -> chosen.values().stream().noneMatch(now::equals)).ifPresent(notices);
        chosen.put(profile.name(), now);
        return now;
    }

    /** Returns what a profile's trials are to start with, as far as that is known without a check. */
    public Optional<ChosenKernels> known(Profile profile) {
        return library(profile)
                .flatMap(library -> reports.find(profile, library).map(report -> chosen(library, report)));
    }

    /**
     * Returns what is known of the kernels of a profile's library, after a check if need be; empty if there is nothing
     * to choose.
     *
     * @throws IOException if the check cannot be made
     */
    public Optional<KernelReport> report(Profile profile) throws IOException {
        Optional<KernelLibrary> library = library(profile);
        return library.isPresent() ? Optional.of(report(profile, library.get())) : Optional.empty();
    }

    private Optional<KernelLibrary> library(Profile profile) {
        return profile.kernels().filter(library -> !reports.candidates(library).isEmpty());
    }

    private ChosenKernels choose(Profile profile, KernelLibrary library) {
        try {
            KernelReport report = report(profile, library);
            return report.silence().map(ChosenKernels::unchecked).orElseGet(() -> chosen(library, report));
        } catch (IOException e) {
            return ChosenKernels.unchecked(FileProblem.reason(e, ""));
        }
    }

    private ChosenKernels chosen(KernelLibrary library, KernelReport report) {
        return ChosenKernels.of(report, environment.getOrDefault(library.variable(), ""));
    }

    private KernelReport report(Profile profile, KernelLibrary library) throws IOException {
        Optional<KernelReport> known = reports.find(profile, library);
        if (known.isPresent()) {
            return known.get();
        }
        notices.accept("checking %s's kernels, once for this machine".formatted(library.name()));
        try (Scratch scratch = new Scratch(notices)) {
            KernelReport report =
                    new KernelCheck(profile, library, scratch.directory()).run(reports.candidates(library));
            return report.settles() ? reports.keep(profile, library, report) : report;
        } catch (UncheckedIOException e) {
            throw new IOException(e.getMessage(), e);
        }
    }
}
