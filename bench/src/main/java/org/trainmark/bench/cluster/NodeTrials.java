package org.trainmark.bench.cluster;

import static java.util.Objects.requireNonNull;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
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
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.trainmark.bench.run.Workplace;
import org.trainmark.bench.worker.Halt;
import org.trainmark.bench.worker.Judge;
import org.trainmark.bench.worker.TrialRequest;
import org.trainmark.bench.worker.Worker;
import org.trainmark.results.CurvePoint;
import org.trainmark.results.Measurement;
import org.trainmark.results.TrialReport;
import org.trainmark.results.log.RunDirectory;

/** The trials of a block on its node: run as they are sent, and told of. */
final class NodeTrials {

    private static final long TELL_MILLIS = 1_000;
    private static final long GRACE_MILLIS = 1_000;

    private final SuiteOnNode suite;
    private final Workplace.Prepared place;
    private final RunDirectory directory;
    private final Consumer<FromBlock> say;
    private final Runnable abandon;
    private final BooleanSupplier stopping;
    private final Map<String, CompletableFuture<Optional<String>>> asked = new ConcurrentHashMap<>();

    /**
     * @param directory that trials leave their files in
     * @param say tells the run
     * @param abandon ends the block where it is broken
     * @param stopping says whether the block is told to end
     */
    NodeTrials(
            SuiteOnNode suite,
            Workplace.Prepared place,
            RunDirectory directory,
            Consumer<FromBlock> say,
            Runnable abandon,
            BooleanSupplier stopping) {
        this.suite = requireNonNull(suite, "suite");
        this.place = requireNonNull(place, "place");
        this.directory = requireNonNull(directory, "directory");
        this.say = requireNonNull(say, "say");
        this.abandon = requireNonNull(abandon, "abandon");
        this.stopping = requireNonNull(stopping, "stopping");
    }

    /** Runs until the run has nothing more. Returns whether the run has said so. */
    boolean listen(BufferedReader in, String token, Lease lease) {
        ExecutorService threads = Executors.newCachedThreadPool();
        try {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                Optional<ToBlock> message = BlockLine.read(line, token, ToBlock.class);
                lease.renew();
                if (message.isPresent() && message.get() instanceof ToBlock.End) {
                    return true;
                }
                message.ifPresent(one -> hear(one, threads));
            }
            place.endAll();
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot hear the run", e);
        } finally {
            threads.shutdown();
        }
    }

    private void hear(ToBlock message, ExecutorService threads) {
        if (message instanceof ToBlock.Run run) {
            threads.execute(() -> run(run));
        } else if (message instanceof ToBlock.Answer answer) {
            Optional.ofNullable(asked.remove(answer.trial())).ifPresent(question -> question.complete(answer.halt()));
        }
    }

    private void run(ToBlock.Run run) {
        try {
            TrialRequest request = suite.request(SentTrial.read(run.trial()), run.earlier());
            Optional<Judge> judge =
                    run.judged() ? Optional.of((curve, told) -> ask(request, curve, told)) : Optional.empty();
            TrialReport report = told(request, judge, place.worker());
            if (report.outcome().isFailure() && isStopping()) {
                return;
            }
            say.accept(new FromBlock.Ended(SentTrial.text(report), new SentFiles(request.name()).read(directory)));
        } catch (RuntimeException | Error broken) {
            StringWriter trace = new StringWriter();
            broken.printStackTrace(new PrintWriter(trace));
            say.accept(new FromBlock.Noticed("this block is broken: " + trace));
            abandon.run();
        }
    }

    /** Who ends a block may have ended its trial a moment before, which then says nothing of itself. */
    private boolean isStopping() {
        try {
            Thread.sleep(GRACE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return stopping.getAsBoolean();
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
            say.accept(new FromBlock.Told(SentTrial.soFar(request.key(), curve, new TreeMap<>())));
        }
    }

    private Optional<Halt> ask(TrialRequest request, List<CurvePoint> curve, SortedMap<String, Measurement> told) {
        CompletableFuture<Optional<String>> answer = new CompletableFuture<>();
        asked.put(request.key().id(), answer);
        say.accept(new FromBlock.Asked(SentTrial.soFar(request.key(), curve, told)));
        return answer.join().map(reason -> new Halt(reason, false));
    }
}
