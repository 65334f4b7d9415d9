package org.trainmark.bench.suite;

import static java.util.stream.Collectors.toMap;
import static org.trainmark.bench.suite.yaml.FlowText.text;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.trainmark.bench.suite.yaml.Fields;
import org.trainmark.bench.suite.yaml.FlowText;
import org.trainmark.bench.suite.yaml.Read;
import org.trainmark.bench.suite.yaml.Value;

/** How a profile is written, once what it extends is filled in. */
final class ProfileFormat {

    static final String CLASS_PATH = "class-path";

    private static final String AUTO = "auto";

    private ProfileFormat() {}

    /** @param root what a relative class path starts from */
    static Profile read(String name, Fields fields, Path root) {
        Read<String> engine = fields.optional("engine", Value::text, "nd4j");
        Read<String> device = fields.optional("device", Value::text, "cpu");
        Read<Optional<JarFolder>> classPath = fields.optional(CLASS_PATH, value -> folder(value, root));
        Read<Profile.Threads> threads =
                fields.optional("threads", value -> threads(value.fields()), Profile.Threads.AUTO);
        Read<SortedMap<String, String>> environment =
                fields.optional("environment", ProfileFormat::environment, new TreeMap<>());
        Read<List<String>> jvm = fields.optional("jvm", value -> value.list(ProfileFormat::flag), List.of());
        Read<Optional<CpuList>> cpus = fields.optional("cpus", ProfileFormat::cpus);
        return fields.make(() -> new Profile(
                name,
                engine.get(),
                device.get(),
                classPath.get(),
                threads.get(),
                environment.get(),
                jvm.get(),
                cpus.get()));
    }

    private static JarFolder folder(Value value, Path root) {
        String text = printable(value);
        try {
            return new JarFolder(text, root.resolve(text).toAbsolutePath().normalize());
        } catch (InvalidPathException e) {
            throw value.refuseAs("the path of a folder");
        }
    }

    private static Profile.Threads threads(Fields fields) {
        Read<OptionalInt> engine = fields.optional("engine", ProfileFormat::count, OptionalInt.empty());
        Read<OptionalInt> blas = fields.optional("blas", ProfileFormat::count, OptionalInt.empty());
        Read<OptionalInt> openmp = fields.optional("openmp", ProfileFormat::count, OptionalInt.empty());
        return fields.make(() -> new Profile.Threads(engine.get(), blas.get(), openmp.get()));
    }

    private static OptionalInt count(Value value) {
        return value.anyText().equals(AUTO) ? OptionalInt.empty() : OptionalInt.of(value.count());
    }

    private static SortedMap<String, String> environment(Value value) {
        Map<String, Read<String>> read = new LinkedHashMap<>();
        value.children().forEach((name, child) -> {
            if (!name.matches("[A-Za-z_][A-Za-z0-9_]*")) {
                value.problems().add(child.place(), "'%s' cannot be the name of a variable".formatted(name));
            }
            read.put(name, Read.of(child, ProfileFormat::printable));
        });
        return read.entrySet().stream()
                .collect(toMap(Map.Entry::getKey, entry -> entry.getValue().get(), (a, b) -> b, TreeMap::new));
    }

    private static String printable(Value value) {
        String text = value.anyText();
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw value.refuseAs("text on one line");
        }
        return text;
    }

    private static String flag(Value value) {
        String flag = printable(value);
        if (!flag.startsWith("-")) {
            throw value.refuse("must hold flags that begin with '-', but holds '%s'".formatted(flag));
        }
        return flag;
    }

    private static CpuList cpus(Value value) {
        String text = value.anyText();
        try {
            return new CpuList(text);
        } catch (IllegalArgumentException e) {
            throw value.refuseAs("numbers and ranges of processors such as 0-3,8");
        }
    }

    static String write(Profile profile) {
        Map<String, String> texts = new TreeMap<>();
        texts.put("engine", text(profile.engine()));
        texts.put("device", text(profile.device()));
        profile.classPath().ifPresent(folder -> texts.put(CLASS_PATH, text(folder.name())));
        texts.put("threads", write(profile.threads()));
        Map<String, String> environment = new TreeMap<>();
        profile.environment().forEach((name, value) -> environment.put(name, text(value)));
        texts.put("environment", FlowText.map(environment));
        texts.put(
                "jvm", FlowText.list(profile.jvm().stream().map(FlowText::text).toList()));
        profile.cpus().ifPresent(cpus -> texts.put("cpus", text(cpus.text())));
        return FlowText.map(texts);
    }

    private static String write(Profile.Threads threads) {
        return FlowText.map(new TreeMap<>(Map.of(
                "engine", write(threads.engine()),
                "blas", write(threads.blas()),
                "openmp", write(threads.openmp()))));
    }

    private static String write(OptionalInt count) {
        return count.isPresent() ? Integer.toString(count.getAsInt()) : AUTO;
    }
}
