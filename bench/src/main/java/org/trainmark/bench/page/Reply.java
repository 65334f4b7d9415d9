package org.trainmark.bench.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Answers one request, with headers by which a browser keeps nothing, shows it to no other page and guesses nothing.
 */
record Reply(HttpExchange exchange) {

    private static final String NOTHING = "default-src 'none'";
    private static final int METHOD_NOT_ALLOWED = 405;

    Reply {
        requireNonNull(exchange, "exchange");
    }

    void show(HtmlFile page) throws IOException {
        head("text/html", page.policy());
        write(200, page.html());
    }

    void refuse(Refusal refusal) throws IOException {
        head("text/plain", NOTHING);
        if (refusal.status() == METHOD_NOT_ALLOWED) {
            exchange.getResponseHeaders().set("Allow", "GET");
        }
        write(refusal.status(), refusal.why() + "\n");
    }

    /** Answers that what was asked for is under way. */
    void done() throws IOException {
        head("text/plain", NOTHING);
        exchange.sendResponseHeaders(204, -1);
        exchange.close();
    }

    /** Begins an answer whose length nobody knows; the caller closes it. */
    OutputStream stream() throws IOException {
        head("text/event-stream", NOTHING);
        exchange.sendResponseHeaders(200, 0);
        return exchange.getResponseBody();
    }

    private void head(String type, String policy) {
        Headers headers = exchange.getResponseHeaders();
        headers.set("Content-Type", type + "; charset=utf-8");
        headers.set("Content-Security-Policy", policy);
        headers.set("Cache-Control", "no-store");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("X-Frame-Options", "DENY");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
    }

    private void write(int status, String text) throws IOException {
        byte[] body = text.getBytes(UTF_8);
        exchange.sendResponseHeaders(status, body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }
}
