package org.trainmark.bench.profile;

import static java.util.stream.Collectors.toMap;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.trainmark.bench.machine.Equipment;
import org.trainmark.bench.machine.Jdk;
import org.trainmark.bench.suite.yaml.Fields;
import org.trainmark.bench.suite.yaml.Read;
import org.trainmark.bench.suite.yaml.Value;
import org.trainmark.bench.suite.yaml.Yaml;
import org.trainmark.core.Nearest;
import org.trainmark.core.engine.DeviceId;
import org.trainmark.core.engine.Threads;

/** How a profile is written, once what it extends is filled in. */
final class ProfileFormat {

    static final String CLASS_PATH = "class-path";

    /** The threads that the engine takes if nobody says. */
    static final String AUTO = "auto";

    /** One thread on each processor. */
    static final String ALL = "all";

    private final Path root;
    private final Equipment equipment;

    /** @param root what relative folders start from */
    ProfileFormat(Path root, Equipment equipment) {
        this.root = root;
        this.equipment = equipment;
    }

    Profile read(String name, Fields fields) {
        Read<String> engine = fields.optional("engine", Value::text, Profile.USUAL_ENGINE);
        Read<DeviceId> device = fields.optional("device", ProfileFormat::device, DeviceId.CPU);
        Read<Optional<JarFolder>> classPath = fields.optional(CLASS_PATH, this::folder);
        Read<Threads> threads = fields.optional("threads", value -> threads(value.fields()), Threads.AUTO);
        Read<SortedMap<String, String>> environment =
                fields.optional("environment", ProfileFormat::environment, new TreeMap<>());
        Read<List<String>> jvm = fields.optional("jvm", value -> value.list(ProfileFormat::flag), List.of());
        Read<Optional<CpuList>> cpus = fields.optional("cpus", ProfileFormat::cpus);
        Read<Optional<Java>> java = fields.optional("java", this::java);
        Read<List<String>> needs = fields.optional("needs", value -> value.list(ProfileFormat::simd), List.of());
        Read<SortedMap<String, String>> options = fields.optional(
                OptionsFormat.OPTIONS,
                value -> OptionsFormat.of(engine.get(), classPath.get()).read(value),
                new TreeMap<>());
        fields.allow(List.of(OptionsFormat.PRECISION));
        return fields.make(() -> new Profile(
                name,
                engine.get(),
                device.get(),
                classPath.get(),
                threads.get(),
                environment.get(),
                jvm.get(),
                cpus.get(),
                java.get(),
                needs.get(),
                options.get()));
    }

    private static DeviceId device(Value value) {
        try {
            return DeviceId.of(value.text());
        } catch (IllegalArgumentException e) {
            throw value.refuseAs("cpu, or a kind of device and a number such as cuda:0");
        }
    }

    private JarFolder folder(Value value) {
        if (!(value.yaml() instanceof Yaml.Mapping)) {
            return folder(value, Optional.empty());
        }
        Fields fields = value.fields();
        Read<Value> folder = fields.required("folder", written -> written);
        Read<Optional<String>> builtWith = fields.optional("built-with", ProfileFormat::printable);
        return fields.make(() -> folder(folder.get(), builtWith.get()));
    }

    private JarFolder folder(Value value, Optional<String> builtWith) {
        return new JarFolder(printable(value), path(value), builtWith);
    }

    private Java java(Value value) {
        String name = printable(value);
        if (name.matches("\\d{1,4}")) {
            return new Java(name, equipment.jdk(Integer.parseInt(name)));
        }
        if (!name.startsWith("/")) {
            throw value.refuseAs("a feature release such as 25, or the folder of a JDK from the root on");
        }
        return new Java(name, Jdk.at(path(value)));
    }

    private Path path(Value value) {
        try {
            return root.resolve(printable(value)).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw value.refuseAs("the path of a folder");
        }
    }

    private static Threads threads(Fields fields) {
        Read<OptionalInt> engine = fields.optional("engine", ProfileFormat::count, OptionalInt.empty());
        Read<OptionalInt> blas = fields.optional("blas", ProfileFormat::count, OptionalInt.empty());
        Read<OptionalInt> openmp = fields.optional("openmp", ProfileFormat::count, OptionalInt.empty());
        return fields.make(() -> new Threads(engine.get(), blas.get(), openmp.get()));
    }

    private static OptionalInt count(Value value) {
        return switch (value.anyText()) {
            case AUTO -> OptionalInt.empty();
            case ALL -> OptionalInt.of(Threads.ALL);
            default -> OptionalInt.of(value.count());
        };
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

    private static String simd(Value value) {
        String name = printable(value);
        if (!Equipment.KNOWN_SIMD.contains(name)) {
            throw value.refuse("must hold sets of vector instructions, which are %s, but holds '%s'%s"
                    .formatted(
                            String.join(", ", Equipment.KNOWN_SIMD), name, Nearest.hint(name, Equipment.KNOWN_SIMD)));
        }
        return name;
    }

    private static CpuList cpus(Value value) {
        String text = value.anyText();
        try {
            return new CpuList(text);
        } catch (IllegalArgumentException e) {
            throw value.refuseAs("numbers and ranges of processors such as 0-3,8");
        }
    }
}
