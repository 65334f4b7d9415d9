package org.trainmark.bench.page;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Why a request is not answered.
 *
 * @param status of HTTP
 */
record Refusal(int status, String why) {

    static final Refusal NOT_FOUND = new Refusal(404, "there is no such page here");

    static final Refusal NO_TOKEN = new Refusal(
            403, "this page can be looked at, and nothing else: whoever steers opens the address that watch printed");

    static final Refusal NOTHING_RUNS = new Refusal(409, "no training runs now, so nothing was done");

    /**
     * Names that only this machine's own browsers have for it. A page of elsewhere can have its own name lead to this
     * machine, but not be called so. The port is of no matter: a tunnel from another machine has its own.
     */
    private static final Pattern LOCAL =
            Pattern.compile("(localhost|127\\.0\\.0\\.1|\\[::1])(:[0-9]{1,5})?", Pattern.CASE_INSENSITIVE);

    Refusal {
        requireNonNull(why, "why");
    }

    /**
     * Returns why a request is refused whatever it asks for; empty if it is not.
     *
     * @param hosts what it says that it is sent to
     */
    static Optional<Refusal> of(String method, List<String> hosts) {
        if (hosts.size() != 1 || !LOCAL.matcher(hosts.get(0)).matches()) {
            return Optional.of(new Refusal(403, "this page is for this machine alone: call it 127.0.0.1 or localhost"));
        }
        return method.equals("GET")
                ? Optional.empty()
                : Optional.of(new Refusal(405, "this page can be looked at, and nothing else"));
    }

    /** Returns the refusal of what is no order. */
    static Refusal noOrder(IllegalArgumentException why) {
        return new Refusal(400, String.valueOf(why.getMessage()));
    }
}
