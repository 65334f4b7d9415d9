package org.trainmark.bench.cli.watch;

import java.util.Optional;
import java.util.OptionalInt;
import org.trainmark.bench.watch.HandOrder;
import org.trainmark.bench.watch.HandOrder.Kind;

/** Orders that are given by single keys; a rate is typed behind its key, up to Enter. */
final class KeyOrders implements OrderSource {

    /** What each key does, in few words. */
    static final String LEGEND =
            "space: pause or go on, n: next evaluation, *: rate times 2, /: rate by 2, r: rate, s: save, b: branch, e: end";

    private static final int ESCAPE = 27;
    private static final int ERASE = 127;

    private final TypedBytes bytes;
    private final StringBuilder number = new StringBuilder();
    private boolean typesRate;
    private String problem = "";

    KeyOrders(TypedBytes bytes) {
        this.bytes = bytes;
    }

    @Override
    public Optional<HandOrder> next(boolean paused) {
        for (OptionalInt next = bytes.next(); next.isPresent(); next = bytes.next()) {
            Optional<HandOrder> order =
                    typesRate ? inNumber((char) next.getAsInt()) : ofKey((char) next.getAsInt(), paused);
            if (order.isPresent()) {
                return order;
            }
        }
        return Optional.empty();
    }

    private Optional<HandOrder> ofKey(char key, boolean paused) {
        problem = "";
        switch (key) {
            case 'r' -> typesRate = true;
            case ESCAPE -> skipSequence();
            default -> {
                return Optional.ofNullable(
                        switch (key) {
                            case ' ', 'p' -> HandOrder.of(paused ? Kind.GO_ON : Kind.PAUSE);
                            case 'n' -> HandOrder.of(Kind.NEXT);
                            case '*', '+' -> HandOrder.of(Kind.TIMES, 2);
                            case '/', '-' -> HandOrder.of(Kind.TIMES, 0.5);
                            case 's' -> HandOrder.of(Kind.SAVE);
                            case 'b' -> HandOrder.of(Kind.BRANCH);
                            case 'e' -> HandOrder.of(Kind.END);
                            default -> null;
                        });
            }
        }
        return Optional.empty();
    }

    /** An arrow is three bytes, of which the last two are letters that mean something else. */
    private void skipSequence() {
        if (bytes.next().orElse(0) == '[') {
            bytes.next();
        }
    }

    private Optional<HandOrder> inNumber(char key) {
        switch (key) {
            case '\n', '\r' -> {
                return typedRate();
            }
            case ESCAPE -> leave();
            case ERASE, '\b' -> number.setLength(Math.max(0, number.length() - 1));
            default -> number.append(key);
        }
        return Optional.empty();
    }

    private Optional<HandOrder> typedRate() {
        String typed = number.toString();
        leave();
        try {
            return Optional.of(HandOrder.parse("rate " + typed));
        } catch (IllegalArgumentException e) {
            problem = String.valueOf(e.getMessage());
            return Optional.empty();
        }
    }

    private void leave() {
        typesRate = false;
        number.setLength(0);
    }

    @Override
    public boolean waitsForPauses() {
        return false;
    }

    @Override
    public boolean isOver() {
        return bytes.isOver();
    }

    @Override
    public String prompt() {
        return typesRate ? "rate (Enter takes it, Esc leaves it): " + number : problem;
    }
}
