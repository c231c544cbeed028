package com.example.shop.order;

import org.apache.rocketmq.client.apis.ClientConfiguration;
import org.apache.rocketmq.client.apis.ClientException;
import org.apache.rocketmq.client.apis.ClientServiceProvider;
import org.apache.rocketmq.client.apis.message.Message;
import org.apache.rocketmq.client.apis.producer.Producer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

import javax.annotation.PostConstruct;
import javax.annotation.PreDestroy;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The steps of one order stay in order; those of different orders don't wait for each other. */
@Service
public class OrderSteps {

    private static final ClientServiceProvider PROVIDER = ClientServiceProvider.loadService();

    private static final Logger log = LoggerFactory.getLogger(OrderSteps.class);

    private final ClientConfiguration mqClient;

    @Value("${mq.topics.order-steps}")
    private String topic;

    private Producer producer;

    public OrderSteps(ClientConfiguration mqClient) {
        this.mqClient = mqClient;
    }

    @PostConstruct
    public void connect() {
        try {
            producer = PROVIDER.newProducerBuilder()
                    .setClientConfiguration(mqClient)
                    .build();
        } catch (ClientException e) {
            throw new IllegalStateException(e);
        }
    }

    public void record(String orderId, String step) {
        Message message = PROVIDER.newMessageBuilder()
                .setTopic(topic)
                .setBody(step.getBytes(StandardCharsets.UTF_8))
                .setTag("step") // one tag for all
                .setMessageGroup(orderId)
                .build();
        try {
            producer.send(message);
        } catch (ClientException e) {
            throw new IllegalStateException(e);
        }
        log.debug("{}: {}", orderId, step);
    }

    /** Not part of the order's history: nobody waits for it. */
    public void remark(String orderId, String text) {
        Message message = PROVIDER.newMessageBuilder()
                .setTopic(topic)
                .setBody(text.getBytes(StandardCharsets.UTF_8))
                .setTag("remark")
                .setMessageGroup(orderId)
                .build();
        producer.sendAsync(message).whenComplete((sent, e) -> {
            if (e == null) {
                log.debug("{}: remark {}", orderId, sent.getMessageId());
            } else {
                log.warn("{}: remark lost", orderId, e);
            }
        });
    }

    @PreDestroy
    public void closeProducer() throws IOException {
        if (producer != null) {
            producer.close();
        }
    }
}
