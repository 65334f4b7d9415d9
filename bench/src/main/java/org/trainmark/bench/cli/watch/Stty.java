package org.trainmark.bench.cli.watch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The terminal that is standard input, with single keys as they are typed until this is closed. */
final class Stty implements AutoCloseable {

    /** A process that is ending ends what it started, this program too. */
    private static final int ATTEMPTS = 10;

    private final String before;
    private final Thread hook = new Thread(this::restore, "stty");

    private Stty(String before) {
        this.before = before;
    }

    /** Asks for single keys, unechoed; empty where the terminal cannot be asked for them. */
    static Optional<Stty> ofKeys() {
        Optional<String> before = ask("-g");
        if (before.isEmpty() || ask("-icanon", "-echo", "min", "1", "time", "0").isEmpty()) {
            return Optional.empty();
        }
        Stty keys = new Stty(before.get());
        Runtime.getRuntime().addShutdownHook(keys.hook);
        return Optional.of(keys);
    }

    /**
     * How large a terminal is.
     *
     * @param rows in characters, like its columns
     */
    record Size(int rows, int columns) {}

    /** Returns how large the terminal is now; empty where nobody knows. */
    static Optional<Size> size() {
        return ask("size")
                .filter(text -> text.matches("[1-9]\\d{0,4} [1-9]\\d{0,4}"))
                .map(text -> text.split(" "))
                .map(numbers -> new Size(Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1])));
    }

    private static Optional<String> ask(String... arguments) {
        List<String> command = new ArrayList<>(List.of("stty"));
        command.addAll(List.of(arguments));
        try {
            Process stty = new ProcessBuilder(command)
                    .redirectInput(ProcessBuilder.Redirect.INHERIT)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String answer = new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
            return stty.waitFor() == 0 ? Optional.of(answer) : Optional.empty();
        } catch (IOException e) {
            // There is no such program here.
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private void restore() {
        int attempt = 0;
        while (ask(before).isEmpty() && attempt < ATTEMPTS) {
            attempt++;
        }
    }

    @Override
    public void close() {
        restore();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is ending, and the hook does it again.
            return;
        }
    }
}
