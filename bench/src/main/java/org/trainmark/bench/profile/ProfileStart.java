package org.trainmark.bench.profile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import org.trainmark.core.engine.EngineLaunch;
import org.trainmark.core.engine.EngineOption;
import org.trainmark.core.engine.JvmStart;
import org.trainmark.core.engine.KernelLibrary;
import org.trainmark.core.engine.Threads;

/**
 * What the JVM of a profile's trials starts with on a machine.
 *
 * @param processors of the machine; counts where the profile pins to none
 */
record ProfileStart(Profile profile, int processors) {

    private EngineLaunch launch() {
        return EngineLaunches.of(profile.classPath())
                .find(profile.engine())
                .orElseGet(() -> new UnknownLaunch(profile.engine()));
    }

    private JvmStart ofEngine() {
        return launch().start(threads());
    }

    /** Returns the profile's threads as numbers. */
    Threads threads() {
        return launch().resolved(
                        profile.threads(), profile.cpus().map(CpuList::count).orElse(processors));
    }

    SortedMap<String, String> variables() {
        SortedMap<String, String> variables = new TreeMap<>(ofEngine().variables());
        if (profile.gpu().isPresent()) {
            // Else CUDA counts the fastest first, and other cards than nvidia-smi, by which the trial's is watched.
            variables.put("CUDA_DEVICE_ORDER", "PCI_BUS_ID");
        }
        variables.putAll(profile.environment());
        return Collections.unmodifiableSortedMap(variables);
    }

    SortedMap<String, String> variables(Map<String, String> host) {
        SortedMap<String, String> variables = new TreeMap<>(variables());
        variables.replaceAll((name, value) -> takingIn(host.getOrDefault(name, ""), name, value));
        return Collections.unmodifiableSortedMap(variables);
    }

    private static String takingIn(String inherited, String name, String value) {
        String own = "\\$" + name + "\\b";
        return inherited.isEmpty()
                ? value.replaceAll(":" + own + "|" + own + ":?", "")
                : value.replaceAll(own, Matcher.quoteReplacement(inherited));
    }

    List<String> flags() {
        List<String> flags = new ArrayList<>(ofEngine().flags());
        for (EngineOption option : launch().options()) {
            String chosen = profile.options().get(option.name());
            if (chosen != null) {
                flags.add(option.flag(chosen));
            }
        }
        flags.addAll(profile.jvm());
        return List.copyOf(flags);
    }

    int busyThreads() {
        int busy = ofEngine().busyThreads();
        return profile.cpus().map(pinned -> Math.min(busy, pinned.count())).orElse(busy);
    }

    Optional<KernelLibrary> kernels() {
        return profile.isOnProcessors()
                ? launch().kernels().filter(library -> !profile.environment().containsKey(library.variable()))
                : Optional.empty();
    }
}
