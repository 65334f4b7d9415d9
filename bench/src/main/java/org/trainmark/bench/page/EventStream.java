package org.trainmark.bench.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Optional;

/** Tells one page what is new, as server-sent events: at most one each second. */
final class EventStream {

    /** After which a browser comes again by itself. */
    private static final Duration RETRY = Duration.ofSeconds(2);

    private static final Duration BETWEEN_EVENTS = Duration.ofSeconds(1);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    /** A page that is gone is only noticed when something is written to it. */
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(15);

    private static final String HEARTBEAT = ":\n\n";

    private final Feed feed;
    private final Visit visit;
    private final boolean brief;
    private Duration silence = Duration.ZERO;

    /**
     * @param brief whether it tells once and ends, so that the browser comes again; else it ends when the page is gone
     *     or closed
     */
    EventStream(Feed feed, Visit visit, boolean brief) {
        this.feed = feed;
        this.visit = visit;
        this.brief = brief;
    }

    /** Writes until the end, or fails where nobody reads any more. */
    void writeTo(OutputStream out) throws IOException, InterruptedException {
        send(out, "retry: " + RETRY.toMillis() + "\n\n");
        boolean more;
        do {
            more = tell(out);
        } while (more);
    }

    /** Tells what is new and waits until there may be more; returns whether there may. */
    private boolean tell(OutputStream out) throws IOException, InterruptedException {
        Optional<News> news = feed.news(visit);
        String text = news.map(News::event).orElse(silence.compareTo(LONGEST_SILENCE) < 0 ? "" : HEARTBEAT);
        if (!text.isEmpty()) {
            send(out, text);
            silence = Duration.ZERO;
        }
        if (brief || news.filter(News::last).isPresent()) {
            return false;
        }
        Duration pause = news.isPresent() ? BETWEEN_EVENTS : BETWEEN_LOOKS;
        Thread.sleep(pause.toMillis());
        silence = silence.plus(pause);
        return true;
    }

    private static void send(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(UTF_8));
        out.flush();
    }
}
