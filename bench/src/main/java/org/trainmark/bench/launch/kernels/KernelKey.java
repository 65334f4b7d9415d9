package org.trainmark.bench.launch.kernels;

import java.util.List;
import org.trainmark.bench.machine.Processor;
import org.trainmark.bench.profile.JarFolder;
import org.trainmark.bench.profile.Profile;
import org.trainmark.core.data.file.Sha256;
import org.trainmark.core.engine.KernelLibrary;

/**
 * What decides which kernels of a library are right and fast: the library's version, what is loaded in its place, the
 * processor, and how they are checked.
 */
record KernelKey(String text) {

    /** Of the check; another number, and kernels are checked anew. */
    private static final int CHECK = 1;

    private static final int DIGITS = 16;

    static KernelKey of(Profile profile, KernelLibrary library, Processor processor) {
        List<String> flags = profile.jvm().stream()
                .filter(flag -> flag.startsWith("-D" + library.properties()))
                .toList();
        return new KernelKey(String.join(
                "\n",
                "check " + CHECK,
                library.name() + " " + version(profile, library),
                "flags " + flags,
                "processor " + processor.model(),
                "instructions " + processor.simd()));
    }

    /** Returns the library's version; else the class path, which says at least which files it is from. */
    private static String version(Profile profile, KernelLibrary library) {
        return profile.resource(library.versionResource())
                .flatMap(text ->
                        text.lines().filter(line -> line.startsWith("version=")).findFirst())
                .or(() -> profile.classPath().map(JarFolder::classPath))
                .orElseGet(() -> System.getProperty("java.class.path"));
    }

    String fileName() {
        return Sha256.ofText(text).substring(0, DIGITS) + ".json";
    }
}
