package org.trainmark.bench.cluster;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.trainmark.bench.machine.Host;
import org.trainmark.bench.worker.Halt;
import org.trainmark.bench.worker.Judge;
import org.trainmark.bench.worker.TrialRequest;
import org.trainmark.results.CurvePoint;
import org.trainmark.results.TrialReport;

/** A block as its run sees it: whether its node is fit, and the trials that it is given. */
final class BlockLink {

    private static final long GRACE_SECONDS = 10;

    /** How lines begin that are printed whatever happens. */
    private static final List<String> NOISE = List.of("Picked up JAVA", "srun: launch/", "srun: cluster configuration");

    private final BlockPlace place;
    private final Process process;
    private final Path log;
    private final Conversation conversation;
    private final Consumer<String> notices;
    private final CompletableFuture<FromBlock> first = new CompletableFuture<>();
    private final Map<String, Sent> sent = new ConcurrentHashMap<>();
    private final Thread reader = new Thread(this::listen, "block");
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final long openedNanos = System.nanoTime();
    private final int leaseSeconds;
    private volatile Optional<Lease> lease = Optional.empty();
    private volatile String node = "";
    private volatile @Nullable Exception lost;

    /** A trial that the block has. */
    private record Sent(CompletableFuture<FromBlock.Ended> end, Optional<Judge> judge, Curve curve) {}

    /** What a training has told so far. */
    private static final class Curve {

        private volatile List<CurvePoint> points = List.of();
    }

    private BlockLink(BlockPlace place, Process process, Path log, int leaseSeconds, Consumer<String> notices) {
        this.leaseSeconds = leaseSeconds;
        this.place = requireNonNull(place, "place");
        this.process = requireNonNull(process, "process");
        this.log = requireNonNull(log, "log");
        this.notices = requireNonNull(notices, "notices");
        conversation = new Conversation(process, place.token());
    }

    /**
     * Starts a block.
     *
     * @param begin the first that it is told
     * @param log takes what its process prints
     * @throws IOException if its process cannot be started
     */
    static BlockLink open(Cluster cluster, BlockPlace place, ToBlock begin, Path log, Consumer<String> notices)
            throws IOException {
        BlockLink link = new BlockLink(place, cluster.start(place, log), log, Lease.seconds(), notices);
        link.reader.setDaemon(true);
        link.reader.start();
        // It may not be read before there is a node.
        Thread writer = new Thread(
                () -> {
                    cluster.shipment().ifPresent(link.conversation::ship);
                    link.conversation.say(begin);
                },
                "block-begin");
        writer.setDaemon(true);
        writer.start();
        return link;
    }

    private void listen() {
        try (PrintStream rest = new PrintStream(
                Files.newOutputStream(log, StandardOpenOption.CREATE, StandardOpenOption.APPEND), true, UTF_8)) {
            conversation.listen(this::hear, rest);
            awaitEnd();
            lose(new LostBlockException(lastWords()));
        } catch (IOException e) {
            lose(new UncheckedIOException("cannot write " + log, e));
        } catch (RuntimeException broken) {
            lose(broken);
        }
    }

    /** What it prints to standard error is whole once it has ended. */
    private void awaitEnd() {
        try {
            process.waitFor(GRACE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void lose(Exception why) {
        lease.ifPresent(Lease::close);
        lost = why;
        first.completeExceptionally(why);
        sent.values().forEach(trial -> trial.end().completeExceptionally(why));
    }

    /** Returns the line of what its process printed that says most: an error if there is one, or else the last. */
    String lastWords() {
        List<String> lines = printed()
                .lines()
                .filter(line -> !line.isBlank() && NOISE.stream().noneMatch(line::startsWith))
                .toList();
        return lines.stream()
                .filter(line -> line.contains("rror"))
                .findFirst()
                .or(() -> lines.stream().reduce((before, last) -> last))
                .map(String::strip)
                .orElse("it ended without a word");
    }

    /** Returns all that its process printed beside its lines. */
    String printed() {
        try {
            return Files.exists(log) ? Files.readString(log, ISO_8859_1).strip() : "";
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + log, e);
        }
    }

    private void hear(FromBlock message) {
        // Before its first word a block may wait for its node as long as it takes.
        lease.ifPresentOrElse(Lease::renew, () -> lease = Optional.of(new Lease(leaseSeconds, this::silent)));
        if (message instanceof FromBlock.Noticed noticed) {
            notices.accept("%s: %s".formatted(node, noticed.text()));
        } else if (message instanceof FromBlock.Told told) {
            tell(SentTrial.read(told.trial()));
        } else if (message instanceof FromBlock.Asked asked) {
            answer(SentTrial.read(asked.trial()));
        } else if (message instanceof FromBlock.Ended ended) {
            end(ended);
        } else if (!(message instanceof FromBlock.Beat)) {
            begin(message);
        }
    }

    private void begin(FromBlock message) {
        if (message instanceof FromBlock.Ready ready) {
            node = ready.node().getOrDefault(Host.NODE, "a node");
        }
        first.complete(message);
    }

    private void tell(TrialReport soFar) {
        Sent trial = sent.get(soFar.id());
        if (trial != null) {
            trial.curve().points = soFar.curve();
        }
    }

    private void answer(TrialReport soFar) {
        Sent trial = sent.get(soFar.id());
        if (trial != null) {
            trial.curve().points = soFar.curve();
            Optional<Halt> halt = trial.judge()
                    .flatMap(judge -> judge.halt(soFar.curve(), soFar.findings().measurements()));
            conversation.say(new ToBlock.Answer(soFar.id(), halt.map(Halt::reason)));
        }
    }

    private void end(FromBlock.Ended ended) {
        Sent trial = ended.isWhole() ? sent.get(SentTrial.read(ended.trial()).id()) : null;
        if (trial != null) {
            trial.end().complete(ended);
        }
    }

    /**
     * Waits until it is known whether the block's node is fit: for as long as the cluster gives it none, and then for
     * as long as there are signs of life.
     *
     * @param hasNode asked from time to time while no word is heard
     * @throws LostBlockException if nothing is heard any more
     */
    FromBlock first(BooleanSupplier hasNode) throws LostBlockException {
        boolean had = false;
        while (lease.isEmpty() && !isKnown()) {
            boolean has = hasNode.getAsBoolean();
            if (had && has && lease.isEmpty()) {
                silent();
            }
            had = has;
        }
        return await(first);
    }

    private boolean isKnown() {
        try {
            first.get(leaseSeconds, TimeUnit.SECONDS);
            return true;
        } catch (ExecutionException e) {
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a block begins", e);
        }
    }

    /** Returns the node's name; empty before it is known. */
    String node() {
        return node;
    }

    BlockPlace place() {
        return place;
    }

    double ageSeconds() {
        return (System.nanoTime() - openedNanos) / 1e9;
    }

    /**
     * Has the block run a trial.
     *
     * @throws LostBlockException if nothing is heard of its end
     */
    FromBlock.Ended run(TrialRequest request, Optional<Judge> judge) throws LostBlockException {
        Sent trial = new Sent(new CompletableFuture<>(), judge, new Curve());
        sent.put(request.key().id(), trial);
        try {
            Exception before = lost;
            if (before != null) {
                trial.end().completeExceptionally(before);
            }
            conversation.say(new ToBlock.Run(SentTrial.asked(request), request.earlier(), judge.isPresent()));
            return await(trial.end());
        } finally {
            sent.remove(request.key().id());
        }
    }

    private static <T> T await(CompletableFuture<T> answer) throws LostBlockException {
        try {
            return answer.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof LostBlockException lost) {
                throw lost;
            }
            throw e.getCause() instanceof RuntimeException broken ? broken : new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a block runs", e);
        }
    }

    private void silent() {
        lose(new LostBlockException("nothing was heard of it for %d s".formatted(leaseSeconds)));
        stop();
    }

    /** Returns the curve of a trial that the block runs, as far as it is told; empty if it is none of its. */
    Optional<List<CurvePoint>> curve(String trial) {
        return Optional.ofNullable(sent.get(trial)).map(one -> one.curve().points);
    }

    /** Says that the run lives. */
    void beat() {
        conversation.say(new ToBlock.Beat());
    }

    /** Asks the process to end at once, with all that it runs. Asked again it would leave that behind. */
    void stop() {
        if (stopped.compareAndSet(false, true)) {
            process.destroy();
        }
    }

    /** Says that there is nothing more to run, and waits for the end a while. Returns whether it came. */
    boolean end() {
        conversation.say(new ToBlock.End());
        try {
            boolean ended = process.waitFor(GRACE_SECONDS, TimeUnit.SECONDS);
            if (ended) {
                Files.deleteIfExists(log);
            } else {
                stop();
            }
            return ended;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + log, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stop();
            return false;
        }
    }
}
