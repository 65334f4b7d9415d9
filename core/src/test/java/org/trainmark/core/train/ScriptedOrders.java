package org.trainmark.core.train;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Orders that come after certain steps, and what somebody who waits is told then. */
final class ScriptedOrders implements Orders {

    private final Map<Integer, Deque<Order>> afterStep = new HashMap<>();
    private final Deque<Order> waitedFor = new ArrayDeque<>();
    private Runnable whileWaiting = () -> {};
    private boolean asked;
    private int step = -1;

    /** Gives an order behind a step, counted from 1; at 0 before the first. */
    ScriptedOrders after(int number, Order order) {
        afterStep.computeIfAbsent(number, n -> new ArrayDeque<>()).add(order);
        return this;
    }

    /** Gives an order to a training that waits. */
    ScriptedOrders then(Order order) {
        waitedFor.add(order);
        return this;
    }

    /** Does something each time that a training waits. */
    ScriptedOrders whileWaiting(Runnable work) {
        whileWaiting = work;
        return this;
    }

    @Override
    public Optional<Order> poll() {
        // The first question behind a step begins it; the last of them gets no order.
        step += asked ? 0 : 1;
        Deque<Order> orders = afterStep.getOrDefault(step, new ArrayDeque<>());
        asked = !orders.isEmpty();
        return Optional.ofNullable(orders.poll());
    }

    @Override
    public Order take() {
        whileWaiting.run();
        return waitedFor.remove();
    }
}
