package org.trainmark.bench.page;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.trainmark.bench.run.Progress;
import org.trainmark.bench.worker.Worker;

/** A page of one run, for the browsers of this machine alone; it tells how the run gets on until it is closed. */
public final class LivePage implements AutoCloseable {

    private final Feed feed;
    private final PageServer server;
    private final Optional<Token> token;

    private LivePage(Feed feed, PageServer server, Optional<Token> token) {
        this.feed = feed;
        this.server = server;
        this.token = token;
    }

    /**
     * Opens a page; nothing is read as long as nobody looks at it.
     *
     * @param root the run's directory, which need not be there yet
     * @param port from 0 to 65535; 0 for any that is free
     * @throws PortException if this process cannot have the port
     */
    public static LivePage open(Path root, int port) {
        return open(root, port, Optional.empty());
    }

    /**
     * Likewise a page whose trainings are steered by whoever was given its address.
     *
     * @throws PortException if this process cannot have the port
     */
    public static LivePage steering(Path root, int port) {
        return open(root, port, Optional.of(Token.random()));
    }

    private static LivePage open(Path root, int port, Optional<Token> token) {
        Feed feed = new Feed(root, Clock.systemUTC(), System::nanoTime);
        return new LivePage(feed, PageServer.start(new Answers(feed, root, token), port), token);
    }

    /** Returns where browsers find it, as a line for people. */
    public String notice() {
        return "trainmark: a page of this run is at http://127.0.0.1:%d/%s"
                .formatted(
                        server.port(), token.map(secret -> "#" + secret.text()).orElse(""));
    }

    /** Returns what hears of the run in this process, so that the page can tell what no file says. */
    public Progress watch(Worker worker) {
        LiveRun live = new LiveRun(worker, Clock.systemUTC());
        feed.watch(live);
        return live;
    }

    /** Tells every browser that this process ends the page, and closes it. */
    @Override
    public void close() {
        feed.end();
        server.close();
    }
}
