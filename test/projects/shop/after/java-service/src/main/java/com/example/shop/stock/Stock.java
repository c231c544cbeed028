package com.example.shop.stock;

import org.springframework.stereotype.Component;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

@Component
public class Stock {

    private final Map<String, Integer> pieces = new ConcurrentHashMap<>();

    public void add(String article, int count) {
        pieces.merge(article, count, Integer::sum);
    }

    public void remove(String article, int count) {
        pieces.merge(article, -count, Integer::sum);
    }
}
