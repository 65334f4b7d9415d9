package org.trainmark.bench.fork;

import java.util.Optional;
import java.util.regex.Pattern;
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
            "CUDA_ERROR_OUT_OF_MEMORY|CUDA out of memory"));

    /** What JMH prints of a trial before it starts. */
    private static final String OPTIONS = "# VM ";

    private MemoryShortage() {}

    /** Returns whether a failure, or what caused it, is for want of memory. */
    static boolean causes(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof OutOfMemoryError
                    || cause instanceof DeviceOutOfMemoryException
                    || WORDS.matcher(String.valueOf(cause.getMessage())).find()) {
                return true;
            }
        }
        return false;
    }

    /** Returns what such a failure says, without the names of classes. */
    static String words(Throwable failure) {
        return failure instanceof OutOfMemoryError
                ? "the JVM has no room: " + failure.getMessage()
                : String.valueOf(failure.getMessage());
    }

    /** Returns the first line of a log that says that there was no memory. */
    public static Optional<String> in(String log) {
        return log.lines()
                .filter(line -> !line.startsWith(OPTIONS) && WORDS.matcher(line).find())
                .map(line -> line.replaceFirst("^[#\\s]+", ""))
                .findFirst();
    }
}
