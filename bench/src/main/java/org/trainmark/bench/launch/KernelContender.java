package org.trainmark.bench.launch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.trainmark.bench.fork.question.KernelQuestion;
import org.trainmark.bench.launch.kernels.TriedKernels;

/** A JVM with one set of kernels, which answers as long as it is asked; one that is silent for too long is ended. */
final class KernelContender implements AutoCloseable {

    private static final long LONGEST_SECONDS = 30;

    /** Exit codes of processes that were killed, or told to end. */
    private static final Set<Integer> ENDED_BY_OTHERS = Set.of(128 + 9, 128 + 15);

    private final String asked;
    private final Process process;
    private final BufferedReader answers;
    private final Writer questions;
    private TriedKernels tried;
    private volatile boolean silent;

    /**
     * @param asked by what name the library is told to take them; empty for what it takes by itself
     * @param process that runs {@link KernelQuestion}
     */
    KernelContender(String asked, Process process) {
        this.asked = requireNonNull(asked, "asked");
        this.process = process;
        answers = process.inputReader(UTF_8);
        questions = process.outputWriter(UTF_8);
        tried = TriedKernels.failed(asked, "not asked");
    }

    /** Waits until its kernels are loaded and compared with what is right. */
    void awaitLoaded() {
        tried = answer(KernelQuestion.LOADED)
                .map(words -> words.split(" ", 2))
                .map(words -> TriedKernels.answered(asked, words[1], Double.parseDouble(words[0])))
                .orElseGet(() -> TriedKernels.failed(asked, ending()));
    }

    /** Runs its kernels once, if they may be taken so far. */
    void run() {
        if (tried.works()) {
            OptionalLong nanos = ask();
            tried = nanos.isPresent() ? tried.took(nanos.getAsLong()) : tried.but(ending());
        }
    }

    private OptionalLong ask() {
        try {
            questions.write("\n");
            questions.flush();
        } catch (IOException e) {
            return OptionalLong.empty();
        }
        return answer(KernelQuestion.TOOK)
                .map(words -> OptionalLong.of(Long.parseLong(words)))
                .orElse(OptionalLong.empty());
    }

    /** Returns what follows the beginning of a line; whatever else a JVM or a library prints is passed over. */
    private Optional<String> answer(String beginning) {
        CompletableFuture<Void> patience = CompletableFuture.runAsync(
                this::endSilent, CompletableFuture.delayedExecutor(LONGEST_SECONDS, TimeUnit.SECONDS));
        try {
            String line = answers.readLine();
            while (line != null && !line.startsWith(beginning)) {
                line = answers.readLine();
            }
            return Optional.ofNullable(line).map(found -> found.substring(beginning.length()));
        } catch (IOException e) {
            return Optional.empty();
        } finally {
            patience.cancel(false);
        }
    }

    private void endSilent() {
        silent = true;
        process.destroyForcibly();
    }

    private String ending() {
        try {
            if (silent || !process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                return "its JVM does not answer";
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return TriedKernels.CUT_OFF;
        }
        return ENDED_BY_OTHERS.contains(process.exitValue())
                ? TriedKernels.CUT_OFF
                : "its JVM ended with exit code %d".formatted(process.exitValue());
    }

    /** Returns what is known of its kernels. */
    TriedKernels tried() {
        return tried;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
