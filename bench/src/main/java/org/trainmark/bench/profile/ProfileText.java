package org.trainmark.bench.profile;

import static java.util.stream.Collectors.joining;
import static org.trainmark.bench.suite.yaml.FlowText.text;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.trainmark.bench.machine.Equipment;
import org.trainmark.bench.machine.Jdk;
import org.trainmark.bench.suite.yaml.FlowText;
import org.trainmark.bench.suite.yaml.Texts;
import org.trainmark.core.engine.Threads;

/** A profile as YAML that reads back as the same profile. */
final class ProfileText {

    private ProfileText() {}

    /** Returns what the profile says, canonical and the same on every machine, on one line. */
    static String of(Profile profile) {
        Map<String, String> texts = new TreeMap<>();
        texts.put("engine", text(profile.engine()));
        texts.put("device", text(profile.device().toString()));
        profile.classPath().ifPresent(folder -> texts.put(ProfileFormat.CLASS_PATH, text(folder.name())));
        texts.put("threads", FlowText.map(all(profile.threads())));
        texts.put("environment", FlowText.map(quoted(profile.environment())));
        texts.put("jvm", flags(profile));
        profile.cpus().ifPresent(cpus -> texts.put("cpus", text(cpus.text())));
        profile.java().ifPresent(java -> texts.put("java", text(java.name())));
        if (!profile.needs().isEmpty()) {
            texts.put("needs", FlowText.list(profile.needs()));
        }
        if (!profile.options().isEmpty()) {
            texts.put(OptionsFormat.OPTIONS, FlowText.map(quoted(profile.options())));
        }
        return FlowText.map(texts);
    }

    /** Returns what a profile's text says with nothing left out. */
    static String inFull(String text) {
        ProfileFormat format = new ProfileFormat(Path.of(""), new Equipment(List.of(), List.of()));
        return Texts.parse("profile", text, value -> of(format.read("profile", value.fields())));
    }

    /** Returns a block for a suite that is bound to this machine: paths from the root, threads as numbers. */
    static List<String> block(Profile profile, String name, int processors) {
        List<String> lines = new ArrayList<>(List.of("profiles:", "  %s:".formatted(text(name))));
        settings(profile, processors).forEach((key, value) -> lines.add("    %s: %s".formatted(key, value)));
        open(profile, processors).forEach((key, value) -> lines.add("    # %s: %s".formatted(key, value)));
        return List.copyOf(lines);
    }

    private static Map<String, String> settings(Profile profile, int processors) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("engine", text(profile.engine()));
        texts.put("device", text(profile.device().toString()));
        profile.classPath()
                .ifPresent(folder ->
                        texts.put(ProfileFormat.CLASS_PATH, text(folder.path().toString())));
        texts.put("threads", FlowText.map(set(profile.threads(processors))));
        texts.put("environment", FlowText.map(quoted(profile.environment())));
        texts.put("jvm", flags(profile));
        profile.cpus().ifPresent(cpus -> texts.put("cpus", text(cpus.text())));
        profile.java()
                .ifPresent(
                        java -> texts.put("java", text(java.jdk().map(Jdk::home).orElse(java.name()))));
        if (!profile.needs().isEmpty()) {
            texts.put("needs", FlowText.list(profile.needs()));
        }
        if (!profile.options().isEmpty()) {
            texts.put(OptionsFormat.OPTIONS, FlowText.map(quoted(profile.options())));
        }
        return texts;
    }

    /** Returns what the trials' JVM gets beside the settings, in words. */
    private static Map<String, String> open(Profile profile, int processors) {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("set for the engine", setByThreads(profile, processors));
        if (profile.classPath().isEmpty()) {
            words.put(ProfileFormat.CLASS_PATH, "that of Trainmark");
        }
        if (profile.cpus().isEmpty()) {
            words.put("cpus", "all %d".formatted(processors));
        }
        if (profile.java().isEmpty()) {
            words.put("java", "that of Trainmark, %s".formatted(Runtime.version()));
        }
        return words;
    }

    private static String setByThreads(Profile profile, int processors) {
        Map<String, String> variables = new TreeMap<>(profile.environment(processors));
        variables.keySet().removeAll(profile.environment().keySet());
        List<String> flags = profile.flags(processors);
        Stream<String> ofEngine =
                flags.stream().limit(flags.size() - profile.jvm().size());
        return Stream.concat(variables.entrySet().stream().map(set -> set.getKey() + "=" + set.getValue()), ofEngine)
                .collect(joining(" "));
    }

    private static Map<String, String> quoted(Map<String, String> values) {
        Map<String, String> texts = new TreeMap<>();
        values.forEach((name, value) -> texts.put(name, text(value)));
        return texts;
    }

    private static String flags(Profile profile) {
        return FlowText.list(profile.jvm().stream().map(FlowText::text).toList());
    }

    private static Map<String, String> all(Threads threads) {
        return Map.of(
                "engine", count(threads.engine()),
                "blas", count(threads.blas()),
                "openmp", count(threads.openmp()));
    }

    private static Map<String, String> set(Threads threads) {
        Map<String, String> texts = new TreeMap<>(all(threads));
        texts.values().removeIf(ProfileFormat.AUTO::equals);
        return texts;
    }

    private static String count(OptionalInt count) {
        if (count.isEmpty()) {
            return ProfileFormat.AUTO;
        }
        return count.getAsInt() == Threads.ALL ? ProfileFormat.ALL : Integer.toString(count.getAsInt());
    }
}
