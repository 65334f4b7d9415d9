package org.trainmark.bench.machine;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Asks the driver's own program {@code nvidia-smi}. */
public final class NvidiaSmi {

    /** The driver's version, where it is loaded and this container sees it. */
    private static final String DRIVER = "proc/driver/nvidia/version";

    private static final String FORMAT = "--format=csv,noheader,nounits";
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final SystemFiles files;
    private final Caller caller;

    NvidiaSmi(SystemFiles files) {
        this(files, NvidiaSmi::called);
    }

    NvidiaSmi(SystemFiles files, Caller caller) {
        this.files = files;
        this.caller = caller;
    }

    /** Runs commands. */
    @FunctionalInterface
    interface Caller {

        /**
         * Returns what the command printed.
         *
         * @throws IOException if it cannot be started, or ends otherwise than well
         */
        String call(List<String> command) throws IOException;
    }

    /** Returns a command that prints the answer to a query, for all GPUs. */
    public static List<String> command(String what, String query) {
        return List.of("nvidia-smi", "--query-%s=%s".formatted(what, query), FORMAT);
    }

    Gpus gpus() {
        Optional<String> driver =
                files.text(DRIVER).flatMap(text -> text.lines().findFirst());
        try {
            List<String> cards = lines(caller.call(command("gpu", Gpu.QUERY)));
            List<GpuProcess> processes = lines(caller.call(command("compute-apps", GpuProcess.QUERY))).stream()
                    .map(GpuProcess::parse)
                    .toList();
            return new Gpus.Found(
                    cards.stream().map(line -> Gpu.parse(line, processes)).toList());
        } catch (SmiFailedException | SmiException e) {
            return new Gpus.Unreadable(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            return driver.<Gpus>map(Gpus.NoProgram::new).orElseGet(Gpus.NoDriver::new);
        }
    }

    private static List<String> lines(String text) {
        return text.lines().filter(line -> !line.isBlank()).toList();
    }

    private static String called(List<String> command) throws IOException {
        AskedProgram.Answer answer = AskedProgram.ask(new ProcessBuilder(command).redirectErrorStream(true), LONGEST)
                .orElseThrow(() ->
                        new SmiFailedException("nvidia-smi did not answer within %d s".formatted(LONGEST.toSeconds())));
        if (answer.code() != 0) {
            throw new SmiFailedException("nvidia-smi failed: "
                    + answer.printed().strip().lines().findFirst().orElse("it said nothing"));
        }
        return answer.printed();
    }

    /** Thrown when the program starts and then fails. */
    static final class SmiFailedException extends IOException {

        private static final long serialVersionUID = 1;

        SmiFailedException(String message) {
            super(message);
        }
    }
}
