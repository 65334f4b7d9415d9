package org.trainmark.bench.page;

import static java.util.Objects.requireNonNull;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Answers what browsers ask of a run: its page, what is new, and its report. */
final class Answers implements HttpHandler {

    /**
     * Browsers have six connections to a server, for all of their tabs: so many may stay open, the others come anew.
     */
    private static final int MOST_STREAMS = 4;

    private final Feed feed;
    private final Path root;
    private final AtomicInteger streams = new AtomicInteger();

    /** @param root the run's directory, for the words on the page */
    Answers(Feed feed, Path root) {
        this.feed = requireNonNull(feed, "feed");
        this.root = requireNonNull(root, "root");
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        Reply reply = new Reply(exchange);
        Optional<Refusal> refusal = Refusal.of(
                exchange.getRequestMethod(), exchange.getRequestHeaders().getOrDefault("Host", List.of()));
        if (refusal.isPresent()) {
            reply.refuse(refusal.get());
            return;
        }
        switch (exchange.getRequestURI().getPath()) {
            case "/" -> reply.show(HtmlFile.live(root));
            case "/events" -> stream(exchange, reply);
            case "/report" -> report(reply);
            default -> reply.refuse(Refusal.NOT_FOUND);
        }
    }

    private void report(Reply reply) throws IOException {
        Optional<Path> report = feed.report();
        if (report.isPresent()) {
            reply.show(HtmlFile.report(report.get()));
        } else {
            reply.refuse(Refusal.NOT_FOUND);
        }
    }

    private void stream(HttpExchange exchange, Reply reply) throws IOException {
        Visit visit = new Visit(Place.parse(place(exchange)));
        boolean brief = streams.incrementAndGet() > MOST_STREAMS;
        try (OutputStream out = reply.stream()) {
            new EventStream(feed, visit, brief).writeTo(out);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            streams.decrementAndGet();
            exchange.close();
        }
    }

    /**
     * A browser that comes again by itself says where it is in a header, and a page that opens a stream in the address.
     */
    private static String place(HttpExchange exchange) {
        String header = exchange.getRequestHeaders().getFirst("Last-Event-ID");
        String query = Optional.ofNullable(exchange.getRequestURI().getQuery()).orElse("");
        return header == null ? query.replaceFirst("^after=", "") : header;
    }
}
