package org.trainmark.bench.cluster;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.trainmark.bench.machine.Host;
import org.trainmark.bench.worker.Judge;
import org.trainmark.bench.worker.TrialRequest;
import org.trainmark.results.CurvePoint;

/** A block as its run sees it: whether its node is fit, and the trials that it is given. */
final class BlockLink {

    private final BlockPlace place;
    private final BlockProcess process;
    private final Conversation conversation;
    private final Consumer<String> notices;
    private final CompletableFuture<FromBlock> first = new CompletableFuture<>();
    private final SentTrials sent = new SentTrials();
    private final Thread reader = new Thread(this::listen, "block");
    private final long openedNanos = System.nanoTime();
    private final SignsOfLife life = new SignsOfLife(this::giveUp);
    private volatile String node = "";

    private BlockLink(BlockPlace place, Process process, BlockLog log, Consumer<String> notices) {
        this.place = requireNonNull(place, "place");
        this.process = new BlockProcess(process, log);
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
        BlockLink link = new BlockLink(place, cluster.start(place, log.file()), log, notices);
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
        try (PrintStream rest = process.log().open()) {
            conversation.listen(this::hear, rest);
            process.awaitEnd();
            lose(new LostBlockException(process.log().lastWords()));
        } catch (IOException e) {
            lose(new UncheckedIOException("cannot write " + process.log().file(), e));
        } catch (RuntimeException broken) {
            lose(broken);
        }
    }

    private void lose(Exception why) {
        life.end();
        first.completeExceptionally(why);
        sent.lose(why);
    }

    /** Returns what its process printed beside its lines. */
    BlockLog log() {
        return process.log();
    }

    private void hear(FromBlock message) {
        life.hear();
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
        life.awaitFirst(first, hasNode);
        return await(first);
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

    private void giveUp(LostBlockException why) {
        lose(why);
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
        process.stop();
    }

    /** Says that there is nothing more to run, and waits for the end a while. Returns whether it came. */
    boolean end() {
        conversation.say(new ToBlock.End());
        return process.end();
    }
}
