package com.example.shop.payment;

import org.springframework.stereotype.Repository;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Stands for the payments' table. */
@Repository
public class PaymentStore {

    private final Set<String> booked = ConcurrentHashMap.newKeySet();

    /** Returns false when the order had been paid before. */
    public boolean book(String orderId) {
        return booked.add(orderId);
    }

    public boolean isBooked(String orderId) {
        return booked.contains(orderId);
    }
}
