package org.trainmark.bench.fork;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.trainmark.core.engine.DeviceOutOfMemoryException;

/** Tells failures for want of memory from others, by their kind, or by the words in which JVMs and libraries say so. */
public final class MemoryShortage {

    /** Of whatever memory: heap, metaspace, direct, native, a thread's, a device's. */
    private static final Pattern WORDS = Pattern.compile(String.join(
            "|",
            // Flags such as HeapDumpOnOutOfMemoryError are no failure.
            "(?<![A-Za-z])OutOfMemoryError",
            "Out of Memory Error",
            "[Cc]ould not reserve enough space",
            "insufficient memory for the Java Runtime",
            "[Cc]annot allocate memory",
            "error='Not enough space'",
            "Too small (initial|maximum|new) ?(heap|size)",
            "MaxMetaspaceSize is too small",
            "GC triggered before VM initialization completed",
            "[Cc]ould not allocate",
            "[Uu]nable to allocate",
            "[Ff]ailed to allocate",
            "[Uu]nable to create (new )?native thread",
            "pthread_create failed \\(EAGAIN\\)",
            "std::bad_alloc",
            "Physical memory usage is too high",
            "\\bMemoryError\\b",
            "not enough memory: you tried to allocate",
            "RESOURCE_EXHAUSTED",
            "_STATUS_ALLOC_FAILED",
            "HIP out of memory",
            "CUDA_ERROR_OUT_OF_MEMORY|CUDA out of memory"));

    /** How a failure begins that another was made of: {@code java.lang.OutOfMemoryError: Java heap space}. */
    private static final Pattern CLASS_NAME = Pattern.compile("\\b(?:\\w+\\.)+\\w+(?:Error|Exception): ");

    /** What JMH prints of a trial before it starts. */
    private static final String OPTIONS = "# VM ";

    private MemoryShortage() {}

    /**
     * Returns what a failure says, or what caused it, that is for want of memory, without the names of classes; empty
     * if it is for something else.
     */
    static Optional<String> words(Throwable failure) {
        List<Throwable> causes =
                Stream.iterate(failure, Objects::nonNull, Throwable::getCause).toList();
        return causes.stream()
                .flatMap(cause -> wordsByKind(cause).stream())
                .findFirst()
                .or(() -> causes.stream()
                        .map(cause -> String.valueOf(cause.getMessage()))
                        .filter(message -> WORDS.matcher(message).find())
                        .map(message -> CLASS_NAME.matcher(message).replaceAll(""))
                        .findFirst());
    }

    private static Optional<String> wordsByKind(Throwable cause) {
        if (cause instanceof OutOfMemoryError) {
            return Optional.of("the JVM has no room: " + cause.getMessage());
        }
        return cause instanceof DeviceOutOfMemoryException
                ? Optional.of(String.valueOf(cause.getMessage()))
                : Optional.empty();
    }

    /** Returns the first line of a log that says that there was no memory. */
    public static Optional<String> in(String log) {
        return log.lines()
                .filter(line -> !line.startsWith(OPTIONS) && WORDS.matcher(line).find())
                .map(line -> line.replaceFirst("^[#\\s]+", ""))
                .findFirst();
    }
}
