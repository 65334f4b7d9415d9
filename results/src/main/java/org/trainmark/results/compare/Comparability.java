package org.trainmark.results.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.trainmark.results.Commit;
import org.trainmark.results.RunInfo;
import org.trainmark.results.SettingNames;

/** Whether two runs measured the same thing, so that what differs is what is compared. */
final class Comparability {

    private final RunInfo base;
    private final RunInfo candidate;

    Comparability(RunInfo base, RunInfo candidate) {
        this.base = base;
        this.candidate = candidate;
    }

    /**
     * Returns why the runs cannot be compared, a sentence for each reason; empty if they can.
     *
     * @param acrossMachines whether they may be of different machines
     */
    List<String> obstacles(boolean acrossMachines) {
        return obstacles(acrossMachines, false);
    }

    /**
     * Likewise.
     *
     * @param acrossPrograms whether they may train other things, if only to the same end
     */
    List<String> obstacles(boolean acrossMachines, boolean acrossPrograms) {
        List<String> obstacles = new ArrayList<>();
        for (String name : differing(base.settings(), candidate.settings())) {
            boolean matters = acrossPrograms
                    ? name.equals(SettingNames.CONVERGENCE)
                    : Stream.of(RunInfo.GUARD, RunInfo.LOOKS, RunInfo.PLAN).noneMatch(name::startsWith);
            if (matters) {
                obstacles.add("the suites differ in %s: %s%s"
                        .formatted(
                                name,
                                change(base.settings(), candidate.settings(), name),
                                name.equals(SettingNames.PROGRAM)
                                        ? "; compare them all the same with --across-programs"
                                        : ""));
            }
        }
        for (String name : differing(base.provenance(), candidate.provenance())) {
            if (name.startsWith(RunInfo.DATA) && !acrossPrograms) {
                obstacles.add("the data differ: %s: %s"
                        .formatted(name, change(base.provenance(), candidate.provenance(), name)));
            } else if (RunInfo.MACHINE.contains(name) && !acrossMachines) {
                obstacles.add("the machines differ: %s: %s; compare them all the same with --across-machines"
                        .formatted(name, change(base.provenance(), candidate.provenance(), name)));
            }
        }
        return obstacles;
    }

    /** Returns what else differs, and so may be what is compared: {@code git: 12ab -> 34cd}. */
    List<String> differences() {
        List<String> differences = new ArrayList<>();
        differing(base.provenance(), candidate.provenance()).stream()
                .filter(name -> !Commit.DETAILS.contains(name))
                .forEach(
                        name -> differences.add(name + ": " + change(base.provenance(), candidate.provenance(), name)));
        differing(base.settings(), candidate.settings()).stream()
                .filter(name -> name.startsWith(RunInfo.GUARD))
                .forEach(name -> differences.add(name + ": " + change(base.settings(), candidate.settings(), name)));
        suiteText().ifPresent(differences::add);
        return differences;
    }

    /** The settings are compared one by one, so of the text, with its comments, the first line says enough. */
    private Optional<String> suiteText() {
        List<String> one = base.suite().lines().toList();
        List<String> other = candidate.suite().lines().toList();
        return IntStream.range(0, Math.max(one.size(), other.size()))
                .filter(i -> !line(one, i).equals(line(other, i)))
                .mapToObj(i -> "suite, line %d: %s -> %s".formatted(i + 1, line(one, i), line(other, i)))
                .findFirst();
    }

    private static String line(List<String> lines, int i) {
        return i < lines.size() ? lines.get(i).strip() : "no line";
    }

    private static Set<String> differing(SortedMap<String, String> one, SortedMap<String, String> other) {
        Set<String> names = new TreeSet<>(one.keySet());
        names.addAll(other.keySet());
        names.removeIf(name -> Objects.equals(one.get(name), other.get(name)));
        return names;
    }

    private static String change(SortedMap<String, String> one, SortedMap<String, String> other, String name) {
        return one.getOrDefault(name, "not given") + " -> " + other.getOrDefault(name, "not given");
    }
}
