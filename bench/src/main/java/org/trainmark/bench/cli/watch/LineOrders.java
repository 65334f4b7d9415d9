package org.trainmark.bench.cli.watch;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.trainmark.bench.watch.HandOrder;

/** Orders that are given as lines, by a program or a person; a line that is none is told and passed over. */
final class LineOrders implements OrderSource {

    private final TypedBytes bytes;
    private final Consumer<String> problems;
    private final StringBuilder line = new StringBuilder();

    LineOrders(TypedBytes bytes, Consumer<String> problems) {
        this.bytes = bytes;
        this.problems = problems;
    }

    @Override
    public Optional<HandOrder> next(boolean paused) {
        Optional<String> whole = nextLine();
        while (whole.isPresent()) {
            Optional<HandOrder> order = order(whole.get());
            if (order.isPresent()) {
                return order;
            }
            whole = nextLine();
        }
        return Optional.empty();
    }

    private Optional<HandOrder> order(String text) {
        // A script may say why it does what it does.
        if (text.isBlank() || text.strip().startsWith("#")) {
            return Optional.empty();
        }
        try {
            return Optional.of(HandOrder.parse(text));
        } catch (IllegalArgumentException e) {
            problems.accept(String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    private Optional<String> nextLine() {
        for (OptionalInt next = bytes.next(); next.isPresent(); next = bytes.next()) {
            if (next.getAsInt() == '\n') {
                return Optional.of(taken());
            }
            line.append((char) next.getAsInt());
        }
        // The last line of a file need not end.
        return bytes.isOver() && !line.isEmpty() ? Optional.of(taken()) : Optional.empty();
    }

    private String taken() {
        String text = line.toString();
        line.setLength(0);
        return text;
    }

    @Override
    public boolean waitsForPauses() {
        return true;
    }

    @Override
    public boolean isOver() {
        return bytes.isOver() && line.isEmpty();
    }

    @Override
    public String prompt() {
        return "";
    }
}
