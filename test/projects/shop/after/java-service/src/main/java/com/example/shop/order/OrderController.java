package com.example.shop.order;

import com.example.shop.payment.PaymentService;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.math.BigDecimal;
import java.util.UUID;

@RestController
public class OrderController {

    private final OrderEvents events;
    private final PaymentTimeouts timeouts;
    private final OrderSteps steps;
    private final PaymentService payments;

    public OrderController(OrderEvents events, PaymentTimeouts timeouts, OrderSteps steps, PaymentService payments) {
        this.events = events;
        this.timeouts = timeouts;
        this.steps = steps;
        this.payments = payments;
    }

    @PostMapping("/orders")
    public String place(@RequestParam String customer, @RequestParam(required = false) String channel, @RequestParam BigDecimal amount) {
        Order order = new Order(UUID.randomUUID().toString(), customer, channel, amount);
        events.created(order);
        timeouts.schedule(order.getId());
        steps.record(order.getId(), "created");
        return order.getId();
    }

    @PostMapping("/orders/{id}/payment")
    public void pay(@PathVariable String id) {
        payments.pay(id);
        steps.record(id, "paid");
    }
}
