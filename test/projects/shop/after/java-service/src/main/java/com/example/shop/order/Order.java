package com.example.shop.order;

import java.math.BigDecimal;

public class Order {

    private final String id;
    private final String customer;
    private final String channel;
    private final BigDecimal amount;

    public Order(String id, String customer, String channel, BigDecimal amount) {
        this.id = id;
        this.customer = customer;
        this.channel = channel;
        this.amount = amount;
    }

    public String getId() {
        return id;
    }

    public String getCustomer() {
        return customer;
    }

    /** Where the order came from: "web", "app", or null for orders by telephone. */
    public String getChannel() {
        return channel;
    }

    public BigDecimal getAmount() {
        return amount;
    }

    public String toJson() {
        return "{\"id\":\"" + id + "\",\"customer\":\"" + customer + "\",\"amount\":" + amount + "}";
    }
}
