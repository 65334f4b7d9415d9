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
import java.util.function.Function;
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
        put(texts, profile, JarFolder::name, all(profile.threads()), Java::name);
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
        put(
                texts,
                profile,
                folder -> folder.path().toString(),
                set(profile.threads(processors)),
                java -> java.jdk().map(Jdk::home).orElse(java.name()));
        return texts;
    }

    private static void put(
            Map<String, String> texts,
            Profile profile,
            Function<JarFolder, String> folder,
            Map<String, String> threads,
            Function<Java, String> java) {
        texts.put("engine", text(profile.engine()));
        texts.put("device", text(profile.device().toString()));
        profile.classPath().map(folder).ifPresent(name -> texts.put(ProfileFormat.CLASS_PATH, text(name)));
        texts.put("threads", FlowText.map(threads));
        texts.put("environment", FlowText.map(quoted(profile.environment())));
        texts.put("jvm", flags(profile));
        profile.cpus().ifPresent(cpus -> texts.put("cpus", text(cpus.text())));
        profile.java().map(java).ifPresent(name -> texts.put("java", text(name)));
        if (!profile.needs().isEmpty()) {
            texts.put("needs", FlowText.list(profile.needs()));
        }
        if (!profile.options().isEmpty()) {
            texts.put(OptionsFormat.OPTIONS, FlowText.map(quoted(profile.options())));
        }
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
