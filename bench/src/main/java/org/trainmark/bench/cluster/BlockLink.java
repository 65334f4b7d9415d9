package org.trainmark.bench.cluster;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.trainmark.bench.machine.Host;
import org.trainmark.bench.worker.Judge;
import org.trainmark.bench.worker.TrialRequest;
import org.trainmark.results.CurvePoint;

/** A block as its run sees it: whether its node is fit, and the trials that it is given. */
final class BlockLink {

    private static final long GRACE_SECONDS = 10;

    private final BlockPlace place;
    private final Process process;
    private final BlockLog log;
    private final Conversation conversation;
    private final Consumer<String> notices;
    private final CompletableFuture<FromBlock> first = new CompletableFuture<>();
    private final SentTrials sent = new SentTrials();
    private final Thread reader = new Thread(this::listen, "block");
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final long openedNanos = System.nanoTime();
    private final int leaseSeconds;
    private volatile Optional<Lease> lease = Optional.empty();
    private volatile String node = "";

    private BlockLink(BlockPlace place, Process process, BlockLog log, int leaseSeconds, Consumer<String> notices) {
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
    static BlockLink open(Cluster cluster, BlockPlace place, ToBlock begin, BlockLog log, Consumer<String> notices)
            throws IOException {
        BlockLink link = new BlockLink(place, cluster.start(place, log.file()), log, Lease.seconds(), notices);
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
        try (PrintStream rest = log.open()) {
            conversation.listen(this::hear, rest);
            awaitEnd();
            lose(new LostBlockException(log.lastWords()));
        } catch (IOException e) {
            lose(new UncheckedIOException("cannot write " + log.file(), e));
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
        first.completeExceptionally(why);
        sent.lose(why);
    }

    /** Returns what its process printed beside its lines. */
    BlockLog log() {
        return log;
    }

    private void hear(FromBlock message) {
        // Before its first word a block may wait for its node as long as it takes.
        lease.ifPresentOrElse(Lease::renew, () -> lease = Optional.of(new Lease(leaseSeconds, this::silent)));
        if (message instanceof FromBlock.Noticed noticed) {
            notices.accept("%s: %s".formatted(node, noticed.text()));
        } else if (message instanceof FromBlock.Told told) {
            sent.tell(SentTrial.read(told.trial()));
        } else if (message instanceof FromBlock.Asked asked) {
            sent.answer(SentTrial.read(asked.trial())).ifPresent(conversation::say);
        } else if (message instanceof FromBlock.Ended ended) {
            sent.end(ended);
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
        CompletableFuture<FromBlock.Ended> end = sent.add(request, judge);
        try {
            conversation.say(new ToBlock.Run(SentTrial.asked(request), request.earlier(), judge.isPresent()));
            return await(end);
        } finally {
            sent.remove(request);
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
        return sent.curve(trial);
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
                log.delete();
            } else {
                stop();
            }
            return ended;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stop();
            return false;
        }
    }
}
