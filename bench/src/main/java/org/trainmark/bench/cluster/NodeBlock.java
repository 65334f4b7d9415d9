package org.trainmark.bench.cluster;

import static java.util.Objects.requireNonNull;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.trainmark.bench.launch.Scratch;
import org.trainmark.bench.run.OtherRunException;
import org.trainmark.bench.run.Workplace;
import org.trainmark.results.log.RunDirectory;
import org.trainmark.results.log.RunWriter;

/**
 * A block on its node: what its run sends it runs here as it would on the run's own machine, in a directory that is
 * deleted at the end, and what becomes of it is sent back. It ends itself when the run is heard no more.
 */
public final class NodeBlock {

    private static final int LOCK_ATTEMPTS = 60;
    private static final long ATTEMPT_MILLIS = 500;

    private final BufferedReader in;
    private final PrintStream out;
    private final Runnable exit;
    private String token = "";
    private volatile boolean stopping;
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
            return new NodeTrials(read, place, writer.directory(), this::say, this::abandon, () -> stopping)
                    .listen(in, token, lease);
        }
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
        stopping = true;
        endAll.run();
        cleanUp.run();
    }

    /** Ends this process too: nobody hears it any more. */
    private void abandon() {
        stop();
        exit.run();
    }
}
