package com.example.shop.stock;

import org.apache.rocketmq.client.apis.ClientConfiguration;
import org.apache.rocketmq.client.apis.ClientException;
import org.apache.rocketmq.client.apis.ClientServiceProvider;
import org.apache.rocketmq.client.apis.consumer.FilterExpression;
import org.apache.rocketmq.client.apis.consumer.FilterExpressionType;
import org.apache.rocketmq.client.apis.consumer.SimpleConsumer;
import org.apache.rocketmq.client.apis.message.MessageView;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import javax.annotation.PostConstruct;
import javax.annotation.PreDestroy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Reads what the warehouse tells about its stock. */
@Component
public class StockUpdates implements Runnable {

    private static final ClientServiceProvider PROVIDER = ClientServiceProvider.loadService();

    private static final Logger log = LoggerFactory.getLogger(StockUpdates.class);

    private final ClientConfiguration mqClient;
    private final Stock stock;

    @Value("${mq.topics.stock}")
    private String topic;

    @Value("${mq.groups.stock}")
    private String group;

    private SimpleConsumer consumer;
    private volatile boolean running = true;

    public StockUpdates(ClientConfiguration mqClient, Stock stock) {
        this.mqClient = mqClient;
        this.stock = stock;
    }

    @PostConstruct
    public void start() {
        try {
            consumer = PROVIDER.newSimpleConsumerBuilder()
                    .setClientConfiguration(mqClient)
                    .setConsumerGroup(group)
                    .setSubscriptionExpressions(Collections.singletonMap(topic, new FilterExpression("in||out", FilterExpressionType.TAG)))
                    .setAwaitDuration(Duration.ofSeconds(10))
                    .build();
        } catch (ClientException e) {
            throw new IllegalStateException(e);
        }
        new Thread(this, "stock-updates").start();
    }

    @PreDestroy
    public void stop() {
        running = false;
        if (consumer != null) {
            try {
                consumer.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public void run() {
        while (running) {
            try {
                List<MessageView> messages = consumer.receive(16, Duration.ofSeconds(300));
                if (messages.isEmpty()) {
                    continue;
                }
                acknowledge(apply(messages));
            } catch (Exception e) {
                log.warn("no stock updates, trying again", e);
                pause();
            }
        }
    }

    private List<MessageView> apply(List<MessageView> messages) {
        List<MessageView> handles = new ArrayList<>();
        for (MessageView message : messages) {
            int pieces = Integer.parseInt(StandardCharsets.UTF_8.decode(message.getBody()).toString());
            if ("in".equals(message.getTag().orElse(null))) {
                stock.add(message.getKeys().stream().findFirst().orElse(null), pieces);
            } else {
                stock.remove(message.getKeys().stream().findFirst().orElse(null), pieces);
            }
            handles.add(message);
        }
        return handles;
    }

    private void acknowledge(List<MessageView> handles) {
        try {
            ackAll(consumer, handles);
        } catch (ClientException e) {
            // these updates come again
            for (Throwable failure : failures(e)) {
                log.warn("not acknowledged: " + failure.getMessage());
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(2000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }

    private static void ackAll(SimpleConsumer consumer, List<MessageView> messages) throws ClientException {
        ClientException failure = null;
        for (MessageView message : messages) {
            try {
                consumer.ack(message);
            } catch (ClientException e) {
                if (failure == null) {
                    failure = e;
                } else {
                    failure.addSuppressed(e);
                }
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    private static List<Throwable> failures(ClientException failure) {
        List<Throwable> failures = new ArrayList<>();
        failures.add(failure);
        Collections.addAll(failures, failure.getSuppressed());
        return failures;
    }
}
