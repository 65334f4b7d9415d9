package org.trainmark.bench.page;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.Objects.requireNonNull;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.trainmark.bench.watch.HandOrder;

/** Answers what browsers ask of a run: its page, what is new, and its report. */
final class Answers implements HttpHandler {

    /**
     * Browsers have six connections to a server, for all of their tabs: so many may stay open, the others come anew.
     */
    private static final int MOST_STREAMS = 4;

    private static final int LONGEST_ORDER = 100;

    private final Feed feed;
    private final Path root;
    private final Optional<Token> token;
    private final AtomicInteger streams = new AtomicInteger();

    /**
     * @param root the run's directory, for the words on the page
     * @param token by which orders are taken; empty if none are
     */
    Answers(Feed feed, Path root, Optional<Token> token) {
        this.token = requireNonNull(token, "token");
        this.feed = requireNonNull(feed, "feed");
        this.root = requireNonNull(root, "root");
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        Reply reply = new Reply(exchange);
        String path = exchange.getRequestURI().getPath();
        String method = exchange.getRequestMethod();
        boolean orders = token.isPresent() && path.equals("/order") && method.equals("POST");
        Optional<Refusal> refusal =
                Refusal.of(orders ? "GET" : method, exchange.getRequestHeaders().getOrDefault("Host", List.of()));
        if (refusal.isPresent()) {
            reply.refuse(refusal.get());
        } else if (orders) {
            order(exchange, reply);
        } else {
            show(path, exchange, reply);
        }
    }

    private void show(String path, HttpExchange exchange, Reply reply) throws IOException {
        switch (path) {
            case "/" -> reply.show(HtmlFile.live(root));
            case "/events" -> stream(exchange, reply);
            case "/report" -> report(reply);
            default -> reply.refuse(Refusal.NOT_FOUND);
        }
    }

    private void order(HttpExchange exchange, Reply reply) throws IOException {
        if (!token.orElseThrow().is(exchange.getRequestHeaders().getFirst(Token.HEADER))) {
            reply.refuse(Refusal.NO_TOKEN);
            return;
        }
        try {
            HandOrder order =
                    HandOrder.parse(new String(exchange.getRequestBody().readNBytes(LONGEST_ORDER), US_ASCII));
            if (feed.order(order)) {
                reply.done();
            } else {
                reply.refuse(Refusal.NOTHING_RUNS);
            }
        } catch (IllegalArgumentException e) {
            reply.refuse(Refusal.noOrder(e));
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
