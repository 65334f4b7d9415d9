package org.trainmark.bench.launch;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trainmark.bench.machine.AskedProgram;
import org.trainmark.bench.profile.CpuList;

/** What stands before a program's own command, as far as this system has it and it works here. */
final class Wrapping {

    private static final Duration LIMIT = Duration.ofSeconds(10);

    /** Each is followed by what it is to run. */
    private static final List<List<String>> WANTED = List.of(
            // The system ends the program with the thread that started it.
            List.of("setpriv", "--pdeathsig", "KILL"),
            // A session of its own, which the keys of a terminal do not reach.
            List.of("setsid"));

    private static final List<String> WORKING =
            WANTED.stream().filter(Wrapping::works).flatMap(List::stream).toList();

    private Wrapping() {}

    private static boolean works(List<String> words) {
        List<String> command = new ArrayList<>(words);
        command.add("true");
        try {
            return AskedProgram.ask(new ProcessBuilder(command), LIMIT)
                    .filter(answer -> answer.code() == 0)
                    .isPresent();
        } catch (IOException e) {
            // There is none here.
            return false;
        }
    }

    /**
     * Returns a command with it.
     *
     * @param executable the file to run
     * @param cpus to pin to
     */
    static List<String> around(Path executable, List<String> arguments, Optional<CpuList> cpus) {
        List<String> words = new ArrayList<>(WORKING);
        cpus.ifPresent(pinned -> words.addAll(List.of("taskset", "-c", pinned.text())));
        words.add(executable.toString());
        words.addAll(arguments);
        return List.copyOf(words);
    }
}
