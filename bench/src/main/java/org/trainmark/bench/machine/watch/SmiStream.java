package org.trainmark.bench.machine.watch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.trainmark.bench.machine.NvidiaSmi;

/** One {@code nvidia-smi} that answers a query again and again: to start one for each answer would cost far more. */
final class SmiStream implements LineSource {

    private static final String BEAT_MILLIS = "500";

    private final Process process;
    private final InputStream printed;
    private final ByteArrayOutputStream unread = new ByteArrayOutputStream();

    SmiStream(Process process) {
        this.process = process;
        printed = process.getInputStream();
    }

    static SmiStream start(String gpu, String what, String query) throws IOException {
        List<String> command = new ArrayList<>(NvidiaSmi.command(what, query));
        command.addAll(List.of("-i", gpu, "-lms", BEAT_MILLIS));
        return new SmiStream(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start());
    }

    /** Takes what is there and waits for nothing: half a line may be all that a driver that hangs ever says. */
    @Override
    public List<String> newLines() {
        try {
            unread.write(printed.readNBytes(printed.available()));
        } catch (IOException e) {
            // The program ended; what it printed before is read.
            return lines();
        }
        return lines();
    }

    private List<String> lines() {
        String text = unread.toString(UTF_8);
        int whole = text.lastIndexOf('\n') + 1;
        byte[] rest = text.substring(whole).getBytes(UTF_8);
        unread.reset();
        unread.writeBytes(rest);
        return text.substring(0, whole).lines().toList();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
