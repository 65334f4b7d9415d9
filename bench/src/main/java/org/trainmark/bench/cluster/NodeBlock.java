package org.trainmark.bench.cluster;

import static java.util.Objects.requireNonNull;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.trainmark.bench.launch.Scratch;
import org.trainmark.bench.run.OtherRunException;
import org.trainmark.bench.run.Workplace;
import org.trainmark.bench.worker.Halt;
import org.trainmark.bench.worker.Judge;
import org.trainmark.bench.worker.TrialRequest;
import org.trainmark.bench.worker.Worker;
import org.trainmark.results.CurvePoint;
import org.trainmark.results.Measurement;
import org.trainmark.results.TrialReport;
import org.trainmark.results.log.RunDirectory;
import org.trainmark.results.log.RunWriter;

/**
 * A block on its node: what its run sends it runs here as it would on the run's own machine, in a directory that is
 * deleted at the end, and what becomes of it is sent back. It ends itself when the run is heard no more.
 */
public final class NodeBlock {

    private static final int LOCK_ATTEMPTS = 60;
    private static final long ATTEMPT_MILLIS = 500;
    private static final long TELL_MILLIS = 1_000;

    private final BufferedReader in;
    private final PrintStream out;
    private final Runnable exit;
    private final Map<String, CompletableFuture<Optional<String>>> asked = new ConcurrentHashMap<>();
    private String token = "";
    private volatile Runnable endAll = () -> {};
    private volatile Runnable cleanUp = () -> {};

    /**
     * @param in lines of the run
     * @param out takes lines for the run
     * @param exit ends this process, once nothing of a trial runs any more
     */
    public NodeBlock(BufferedReader in, PrintStream out, Runnable exit) {
        this.in = requireNonNull(in, "in");
        this.out = requireNonNull(out, "out");
        this.exit = requireNonNull(exit, "exit");
    }

    /** Runs until the run has nothing more. Returns whether the run has said so. */
    public boolean run() {
        try {
            String line = in.readLine();
            token = line == null ? "" : BlockLine.token(line).orElse("");
            Optional<ToBlock> first = line == null ? Optional.empty() : BlockLine.read(line, token, ToBlock.class);
            return first.isPresent() && begin(first.get());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot hear the run", e);
        }
    }

    private boolean begin(ToBlock first) throws IOException {
        if (first instanceof ToBlock.Probe probe) {
            NodeCheck check = new NodeCheck(probe.demand(), System.getenv());
            say(check.refusal().<FromBlock>map(refusal -> refusal).orElseGet(check::ready));
            return true;
        }
        return first instanceof ToBlock.Begin begin && run(begin);
    }

    @SuppressWarnings("try") // it only has to be there
    private boolean run(ToBlock.Begin begin) throws IOException {
        try (Beats beats = Beats.inLease(begin.leaseSeconds(), () -> say(new FromBlock.Beat()))) {
            return check(begin);
        }
    }

    private boolean check(ToBlock.Begin begin) throws IOException {
        NodeCheck check = new NodeCheck(begin.demand(), System.getenv());
        Optional<FromBlock.Refused> unfit = check.refusal();
        if (unfit.isPresent()) {
            say(unfit.get());
            return true;
        }
        try (Scratch scratch = new Scratch(this::notice)) {
            cleanUp = scratch::close;
            Path root = scratch.newDirectory().resolve("run");
            return holding(root, () -> run(begin, check, root));
        } catch (OtherRunException e) {
            say(check.refused(String.valueOf(e.getMessage())));
            return true;
        }
    }

    /** What an earlier block left on this node may still be ending. */
    private boolean holding(Path root, Supplier<Boolean> run) {
        for (int attempt = 0; attempt < LOCK_ATTEMPTS; attempt++) {
            try {
                return Workplace.HERE.holding(root, this::notice, run);
            } catch (OtherRunException e) {
                pause();
            }
        }
        return Workplace.HERE.holding(root, this::notice, run);
    }

    private static void pause() {
        try {
            Thread.sleep(ATTEMPT_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while another benchmark ends", e);
        }
    }

    private boolean run(ToBlock.Begin begin, NodeCheck check, Path root) {
        SuiteOnNode read = SuiteOnNode.read(begin);
        Optional<FromBlock.Refused> refusal = read.problem().map(check::refused);
        if (refusal.isPresent()) {
            say(refusal.get());
            return true;
        }
        try (RunWriter writer = RunDirectory.openForWriting(root);
                Workplace.Prepared place = Workplace.HERE.prepare(
                        read.suite(), writer.directory(), Optional.empty(), begin.variables(), this::notice);
                Lease lease = new Lease(begin.leaseSeconds(), this::abandon)) {
            endAll = place::endAll;
            say(check.ready());
            return listen(new Bench(read, place, writer.directory()), lease);
        }
    }

    /** What trials run with. */
    private record Bench(SuiteOnNode suite, Workplace.Prepared place, RunDirectory directory) {}

    private boolean listen(Bench bench, Lease lease) {
        ExecutorService threads = Executors.newCachedThreadPool();
        try {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                Optional<ToBlock> message = BlockLine.read(line, token, ToBlock.class);
                lease.renew();
                if (message.isPresent() && message.get() instanceof ToBlock.End) {
                    return true;
                }
                message.ifPresent(one -> hear(one, bench, threads));
            }
            endAll.run();
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot hear the run", e);
        } finally {
            threads.shutdown();
        }
    }

    private void hear(ToBlock message, Bench bench, ExecutorService threads) {
        if (message instanceof ToBlock.Run run) {
            threads.execute(() -> run(run, bench));
        } else if (message instanceof ToBlock.Answer answer) {
            @Nullable CompletableFuture<Optional<String>> question = asked.remove(answer.trial());
            if (question != null) {
                question.complete(answer.halt());
            }
        }
    }

    private void run(ToBlock.Run run, Bench bench) {
        try {
            TrialRequest request = bench.suite().request(SentTrial.read(run.trial()), run.earlier());
            Optional<Judge> judge =
                    run.judged() ? Optional.of((curve, told) -> ask(request, curve, told)) : Optional.empty();
            TrialReport report = told(request, judge, bench.place().worker());
            say(new FromBlock.Ended(SentTrial.text(report), new SentFiles(request.name()).read(bench.directory())));
        } catch (RuntimeException | Error broken) {
            // Its run hears of it by the end of this process.
            broken.printStackTrace();
            abandon();
        }
    }

    @SuppressWarnings("try") // it only has to be there
    private TrialReport told(TrialRequest request, Optional<Judge> judge, Worker worker) {
        AtomicInteger points = new AtomicInteger();
        try (Beats telling = new Beats(TELL_MILLIS, () -> tell(request, worker, points))) {
            return worker.run(request, judge);
        }
    }

    /** Has the run know how far a training is, for whoever looks at it. */
    private void tell(TrialRequest request, Worker worker, AtomicInteger points) {
        List<CurvePoint> curve = worker.curveSoFar(request.key());
        if (curve.size() > points.getAndSet(curve.size())) {
            say(new FromBlock.Told(SentTrial.soFar(request.key(), curve, new TreeMap<>())));
        }
    }

    private Optional<Halt> ask(TrialRequest request, List<CurvePoint> curve, SortedMap<String, Measurement> told) {
        CompletableFuture<Optional<String>> answer = new CompletableFuture<>();
        asked.put(request.key().id(), answer);
        say(new FromBlock.Asked(SentTrial.soFar(request.key(), curve, told)));
        return answer.join().map(reason -> new Halt(reason, false));
    }

    private void notice(String text) {
        say(new FromBlock.Noticed(text));
    }

    private void say(FromBlock message) {
        synchronized (out) {
            out.println(BlockLine.write(token, message));
            out.flush();
        }
    }

    /** Ends every trial at once, and deletes what they left. */
    public void stop() {
        endAll.run();
        cleanUp.run();
    }

    /** Ends this process too: nobody hears it any more. */
    private void abandon() {
        stop();
        exit.run();
    }
}
