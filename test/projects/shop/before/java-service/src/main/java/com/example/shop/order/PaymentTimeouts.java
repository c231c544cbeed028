package com.example.shop.order;

import com.aliyun.mq.http.MQClient;
import com.aliyun.mq.http.MQProducer;
import com.aliyun.mq.http.model.TopicMessage;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Wakes the service up when an order has not been paid in time. */
@Service
public class PaymentTimeouts {

    private final MQProducer producer;
    private final String topic;
    private final Duration timeout;

    public PaymentTimeouts(MQClient mqClient,
                           @Value("${mq.topics.payment-timeouts}") String topic,
                           @Value("${shop.payment-timeout}") Duration timeout) {
        this.producer = mqClient.getProducer(topic);
        this.topic = topic;
        this.timeout = timeout;
    }

    public void schedule(String orderId) {
        TopicMessage message = new TopicMessage(orderId.getBytes(StandardCharsets.UTF_8), "unpaid");
        message.setMessageKey(orderId);
        if (!timeout.isZero()) {
            message.setStartDeliverTime(System.currentTimeMillis() + timeout.toMillis());
        }
        producer.publishMessage(message);
    }

    @Override
    public String toString() {
        return "payment timeouts to " + topic + " after " + timeout;
    }
}
