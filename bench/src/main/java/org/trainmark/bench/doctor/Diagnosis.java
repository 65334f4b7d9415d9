package org.trainmark.bench.doctor;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.trainmark.bench.launch.ForkedProbe;
import org.trainmark.bench.machine.Machine;
import org.trainmark.bench.machine.TrainingMeans;
import org.trainmark.bench.machine.Warning;
import org.trainmark.bench.machine.Warnings;
import org.trainmark.bench.profile.Profile;
import org.trainmark.bench.suite.KnownProfiles;
import org.trainmark.core.engine.Engine;
import org.trainmark.core.engine.Obstacle;

/**
 * What this machine is, what can train on it, and what disturbs measuring.
 *
 * @param kernels of the library that multiplies matrices on the processors; empty where there are none to choose from
 * @param warnings none if nothing that can be read disturbs
 */
public record Diagnosis(
        Machine machine,
        List<Check> engines,
        List<Check> profiles,
        Optional<KernelCosts> kernels,
        List<Warning> warnings) {

    public Diagnosis {
        requireNonNull(kernels, "kernels");
        engines = List.copyOf(engines);
        profiles = List.copyOf(profiles);
        warnings = List.copyOf(warnings);
    }

    /**
     * Looks at this machine. No engine starts, which would take seconds: what they need is looked for. Kernels are
     * checked if they never were.
     *
     * @param natives classifier of the natives that were built in
     */
    public static Diagnosis make(Map<String, String> environment, String natives) {
        Machine machine = Machine.read(environment);
        ProfileCheck check = check(machine.means(), natives);
        List<Profile> profiles =
                KnownProfiles.builtIn(machine.means().equipment()).all();
        Optional<KernelCosts> kernels = profiles.stream()
                .filter(profile -> check.of(profile).works())
                .findFirst()
                .flatMap(profile -> KernelCosts.of(profile, environment));
        return of(machine, check, profiles, kernels);
    }

    /** Looks at the built-in profiles alone, in the same way but sooner: without what only warnings ask for. */
    public static List<Check> ofProfiles(Map<String, String> environment, String natives) {
        TrainingMeans means = TrainingMeans.read(environment);
        ProfileCheck check = check(means, natives);
        return KnownProfiles.builtIn(means.equipment()).all().stream()
                .map(check::of)
                .toList();
    }

    /** Looks at one profile on this machine, in the same way. */
    public static Check of(Profile profile, Map<String, String> environment, String natives) {
        return check(TrainingMeans.read(environment), natives).of(profile);
    }

    private static ProfileCheck check(TrainingMeans means, String natives) {
        Set<String> own = new TreeSet<>();
        ServiceLoader.load(Engine.class).forEach(engine -> own.add(engine.id()));
        String system = System.getProperty("os.name") + " " + System.getProperty("os.arch");
        Optional<Obstacle> obstacle = Natives.missing(Natives.class)
                .or(() -> Natives.obstacle(natives, system, means.equipment().simd()));
        return new ProfileCheck(means, own, obstacle, new ForkedProbe());
    }

    static Diagnosis of(Machine machine, ProfileCheck check, List<Profile> profiles, Optional<KernelCosts> kernels) {
        List<Check> checks = profiles.stream().map(check::of).toList();
        return new Diagnosis(machine, engines(check, profiles, checks), checks, kernels, Warnings.of(machine));
    }

    /** An engine works if one of its profiles does, or if it is on the class path with its natives. */
    private static List<Check> engines(ProfileCheck check, List<Profile> profiles, List<Check> checks) {
        Map<String, Check> engines = new TreeMap<>();
        check.engines().forEach(id -> engines.put(id, new Check(id, "built in", check.natives())));
        for (int i = 0; i < checks.size(); i++) {
            String id = profiles.get(i).engine();
            Optional<Obstacle> obstacle = checks.get(i).obstacle();
            Check before = engines.get(id);
            if (before == null || (!before.works() && obstacle.isEmpty())) {
                engines.put(id, new Check(id, "in profile " + profiles.get(i).name(), obstacle));
            }
        }
        return new ArrayList<>(engines.values());
    }

    /** Returns whether any profile works. */
    public boolean canTrain() {
        return profiles.stream().anyMatch(Check::works);
    }
}
