package org.trainmark.bench.profile;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.trainmark.bench.machine.Equipment;
import org.trainmark.bench.machine.Jdk;
import org.trainmark.bench.machine.watch.WatchedGpu;
import org.trainmark.core.engine.DeviceId;
import org.trainmark.core.engine.KernelLibrary;
import org.trainmark.core.engine.Obstacle;
import org.trainmark.core.engine.Threads;

/**
 * Where and how a trial runs.
 *
 * @param engine id of the engine
 * @param device of the engine
 * @param classPath where the trial's JVM takes its classes from; empty for those of this JVM
 * @param environment variables of the trial's JVM beside those that {@link #environment(int)} makes of the threads
 * @param jvm flags of the trial's JVM beside those that {@link #flags(int)} makes of the threads
 * @param cpus processors that the trial is pinned to; empty for all
 * @param java of the trial's JVM; empty for that of this JVM
 * @param needs sets of vector instructions that the processors must have
 * @param options what is chosen of the engine and not usual, by the name of the option
 */
public record Profile(
        String name,
        String engine,
        DeviceId device,
        Optional<JarFolder> classPath,
        Threads threads,
        SortedMap<String, String> environment,
        List<String> jvm,
        Optional<CpuList> cpus,
        Optional<Java> java,
        List<String> needs,
        SortedMap<String, String> options) {

    /** The engine of a profile that names none. */
    static final String USUAL_ENGINE = "nd4j";

    /** Name of the profile of programs that name none, and the engine of every program. */
    public static final String OF_PROGRAMS = "program";

    public Profile {
        requireNonNull(name, "name");
        requireNonNull(engine, "engine");
        requireNonNull(device, "device");
        requireNonNull(classPath, "classPath");
        requireNonNull(threads, "threads");
        environment = Collections.unmodifiableSortedMap(new TreeMap<>(environment));
        jvm = List.copyOf(jvm);
        requireNonNull(cpus, "cpus");
        requireNonNull(java, "java");
        needs = List.copyOf(needs);
        options = Collections.unmodifiableSortedMap(new TreeMap<>(options));
    }

    /** Returns the profile that says nothing but its name. */
    public static Profile usual(String name) {
        return new Profile(
                name,
                USUAL_ENGINE,
                DeviceId.CPU,
                Optional.empty(),
                Threads.AUTO,
                new TreeMap<>(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                new TreeMap<>());
    }

    /** Returns what of a profile holds for a program: where it runs and with which variables, and nothing of a JVM. */
    public static Profile ofProgram(Profile profile) {
        return new Profile(
                profile.name,
                OF_PROGRAMS,
                profile.device,
                Optional.empty(),
                profile.threads,
                profile.environment,
                List.of(),
                profile.cpus,
                Optional.empty(),
                profile.needs,
                new TreeMap<>());
    }

    /**
     * Returns the variables that the trial's JVM must start with, since thread pools and CUDA look only there and only
     * then.
     *
     * @param processors of the machine; counts where the profile pins to none
     */
    public SortedMap<String, String> environment(int processors) {
        return new ProfileStart(this, processors).variables();
    }

    /**
     * Returns those variables where a value takes in what the host has: {@code $LD_LIBRARY_PATH} in the value of
     * {@code LD_LIBRARY_PATH} stands for that; where the host has none, a colon beside it goes too.
     *
     * @param processors of the machine; counts where the profile pins to none
     */
    public SortedMap<String, String> environment(int processors, Map<String, String> host) {
        return new ProfileStart(this, processors).variables(host);
    }

    /**
     * Returns the flags of the trial's JVM: the engine's, those of its options, then the profile's own, which win.
     *
     * @param processors of the machine; counts where the profile pins to none
     */
    public List<String> flags(int processors) {
        return new ProfileStart(this, processors).flags();
    }

    /**
     * Returns how many threads keep busy at a time, but no more than the processors that the profile pins to.
     *
     * @param processors of the machine; counts where the profile pins to none
     */
    public int busyThreads(int processors) {
        return new ProfileStart(this, processors).busyThreads();
    }

    /**
     * Returns the library of the engine whose kernels are to be chosen: on the processors alone, and not where this
     * profile's own variables choose.
     */
    public Optional<KernelLibrary> kernels() {
        return new ProfileStart(this, 1).kernels();
    }

    /** Returns the text of a resource on the class path of its trials; empty if there is none. */
    public Optional<String> resource(String name) {
        if (classPath.isPresent()) {
            return classPath.get().text(name);
        }
        try {
            return ResourceText.of(Profile.class.getClassLoader(), name);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }

    /** Returns the feature release of the Java that trials run on, such as 17. */
    public int javaFeature() {
        return java.flatMap(Java::jdk)
                .map(Jdk::feature)
                .orElseGet(() -> Runtime.version().feature());
    }

    /** Returns whether trials run on the Java of this JVM. */
    public boolean isOnJavaOfHost() {
        return java.flatMap(Java::jdk).map(Jdk::running).orElse(true);
    }

    /** Returns whether trials run on the processors alone. */
    public boolean isOnProcessors() {
        return device.equals(DeviceId.CPU);
    }

    /** Returns the GPU of this machine that trials run on, as the environment that they inherit counts them too. */
    public WatchedGpu gpu() {
        Map<String, String> variables = new HashMap<>(System.getenv());
        variables.putAll(environment);
        return WatchedGpu.of(device, variables);
    }

    /** Returns the name of the device by which it is told from others, whatever number this profile counts it by. */
    public String deviceOfMachine() {
        return gpu().id().map("GPU "::concat).orElse(device.toString());
    }

    /** Returns what keeps trials from running on a machine, as far as this profile asks for it. */
    public Optional<Obstacle> obstacle(Equipment equipment) {
        return missing(equipment.simd())
                .or(() -> java.flatMap(Java::obstacle))
                .or(() -> classPath.flatMap(JarFolder::obstacle));
    }

    private Optional<Obstacle> missing(List<String> simd) {
        return needs.stream()
                .filter(need -> !simd.isEmpty() && !simd.contains(need))
                .findFirst()
                .map(need -> new Obstacle(
                        "it needs %s, which this processor does not have".formatted(need),
                        "choose a profile without it, such as cpu"));
    }

    /** Returns all that this profile says, as YAML on one line. */
    public String toText() {
        return ProfileText.of(this);
    }

    /**
     * Returns what a profile's text says with nothing left out.
     *
     * @throws org.trainmark.bench.suite.yaml.InvalidSuiteException if it is none
     */
    public static String textInFull(String text) {
        return ProfileText.inFull(text);
    }

    /**
     * Returns a block for a suite that says all of this profile in words of its own, nothing inherited and nothing left
     * to the machine, with comments on what stays open.
     *
     * @param newName by which the suite knows it
     * @param processors of the machine
     */
    public List<String> toBlock(String newName, int processors) {
        return ProfileText.block(this, newName, processors);
    }

    /** Returns this profile's threads as numbers. */
    Threads threads(int processors) {
        return new ProfileStart(this, processors).threads();
    }
}
