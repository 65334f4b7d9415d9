package org.trainmark.bench.machine.watch;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.trainmark.bench.machine.NvidiaSmi;

/** One {@code nvidia-smi} that answers a query again and again: to start one for each answer would cost far more. */
final class SmiStream implements LineSource {

    private static final String BEAT_MILLIS = "500";

    private final Process process;
    private final BufferedReader reader;

    private SmiStream(Process process) {
        this.process = process;
        reader = process.inputReader();
    }

    static SmiStream start(String gpu, String what, String query) throws IOException {
        List<String> command = new ArrayList<>(NvidiaSmi.command(what, query));
        command.addAll(List.of("-i", gpu, "-lms", BEAT_MILLIS));
        return new SmiStream(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start());
    }

    @Override
    public List<String> newLines() {
        List<String> lines = new ArrayList<>();
        try {
            while (reader.ready()) {
                String line = reader.readLine();
                if (line == null) {
                    break;
                }
                lines.add(line);
            }
        } catch (IOException e) {
            // The program ended; what it printed before is read.
            return lines;
        }
        return lines;
    }

    @Override
    public void close() {
        process.destroy();
    }
}
