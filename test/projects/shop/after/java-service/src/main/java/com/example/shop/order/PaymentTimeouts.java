package com.example.shop.order;

import org.apache.rocketmq.client.apis.ClientConfiguration;
import org.apache.rocketmq.client.apis.ClientException;
import org.apache.rocketmq.client.apis.ClientServiceProvider;
import org.apache.rocketmq.client.apis.message.MessageBuilder;
import org.apache.rocketmq.client.apis.producer.Producer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

import javax.annotation.PreDestroy;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Wakes the service up when an order has not been paid in time. */
@Service
public class PaymentTimeouts {

    private static final ClientServiceProvider PROVIDER = ClientServiceProvider.loadService();

    private final Producer producer;
    private final String topic;
    private final Duration timeout;

    public PaymentTimeouts(ClientConfiguration mqClient,
                           @Value("${mq.topics.payment-timeouts}") String topic,
                           @Value("${shop.payment-timeout}") Duration timeout) {
        try {
            this.producer = PROVIDER.newProducerBuilder()
                    .setClientConfiguration(mqClient)
                    .build();
        } catch (ClientException e) {
            throw new IllegalStateException(e);
        }
        this.topic = topic;
        this.timeout = timeout;
    }

    public void schedule(String orderId) {
        MessageBuilder message = PROVIDER.newMessageBuilder()
                .setTopic(topic)
                .setBody(orderId.getBytes(StandardCharsets.UTF_8))
                .setTag("unpaid")
                .setKeys(orderId);
        if (!timeout.isZero()) {
            message.setDeliveryTimestamp(System.currentTimeMillis() + timeout.toMillis());
        }
        try {
            producer.send(message.build());
        } catch (ClientException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "payment timeouts to " + topic + " after " + timeout;
    }

    @PreDestroy
    public void closeProducer() throws IOException {
        producer.close();
    }
}
