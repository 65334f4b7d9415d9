package org.trainmark.bench.git;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A repository in an empty directory, whose commits have chosen times and depend on no configuration of the machine.
 */
public final class ScratchRepository {

    private static final long FIRST = 1_700_000_000L;

    private final Path directory;
    private int commits;

    public ScratchRepository(Path directory) throws IOException, InterruptedException {
        this.directory = directory;
        git("init", "--quiet", "--initial-branch=main");
        git("config", "user.name", "somebody");
        git("config", "user.email", "somebody@example.org");
    }

    /** Commits a change an hour after the last, and returns its hash. */
    public String commit() throws IOException, InterruptedException {
        commits++;
        Files.writeString(directory.resolve("file.txt"), "change " + commits, UTF_8);
        git("add", "file.txt");
        git("commit", "--quiet", "--message", "Change " + commits);
        return git("rev-parse", "HEAD");
    }

    /** Returns what git prints. */
    public String git(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("git", "-c", "commit.gpgsign=false"));
        command.addAll(Arrays.asList(words));
        String date = (FIRST + 3600L * commits) + " +0000";
        ProcessBuilder git =
                new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true);
        git.environment()
                .putAll(Map.of(
                        "GIT_AUTHOR_DATE",
                        date,
                        "GIT_COMMITTER_DATE",
                        date,
                        "GIT_CONFIG_GLOBAL",
                        "/dev/null",
                        "GIT_CONFIG_NOSYSTEM",
                        "1"));
        Process process = git.start();
        String printed = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
        if (!process.waitFor(30, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new IllegalStateException(String.join(" ", command) + ": " + printed);
        }
        return printed;
    }
}
