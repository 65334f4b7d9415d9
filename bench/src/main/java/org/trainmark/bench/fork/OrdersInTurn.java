package org.trainmark.bench.fork;

import java.util.List;
import java.util.Optional;
import org.trainmark.core.train.Order;
import org.trainmark.core.train.Orders;

/** Several who give a training orders: whoever has it wait also says when it goes on. */
final class OrdersInTurn implements Orders {

    private final List<? extends Orders> all;
    private Orders holder = Orders.NONE;

    OrdersInTurn(List<? extends Orders> all) {
        this.all = List.copyOf(all);
    }

    @Override
    public Optional<Order> poll() {
        for (Orders each : all) {
            Optional<Order> order = each.poll();
            if (order.isPresent()) {
                holder = order.get() instanceof Order.Hold ? each : holder;
                return order;
            }
        }
        return Optional.empty();
    }

    @Override
    public Order take() {
        return holder.take();
    }
}
