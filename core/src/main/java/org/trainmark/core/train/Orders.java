package org.trainmark.core.train;

import java.util.Optional;

/** Where a training looks for orders before its first step and after each, with its clock stopped. */
public interface Orders {

    /** Nobody wants anything. */
    Orders NONE = new Orders() {
        @Override
        public Optional<Order> poll() {
            return Optional.empty();
        }

        @Override
        public Order take() {
            return new Order.GoOn();
        }
    };

    /** Returns the next order, if there is one yet. */
    Optional<Order> poll();

    /** Waits for the next order. */
    Order take();
}
