package com.example.shop.payment;

import com.aliyun.mq.http.MQClient;
import com.aliyun.mq.http.MQTransProducer;
import com.aliyun.mq.http.model.Message;
import com.aliyun.mq.http.model.TopicMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

import javax.annotation.PostConstruct;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Books a payment and tells the other services, both or neither. */
@Service
public class PaymentService {

    private static final Logger log = LoggerFactory.getLogger(PaymentService.class);

    private final MQClient mqClient;
    private final PaymentStore store;

    @Value("${mq.topics.payments}")
    private String topic;

    @Value("${mq.groups.payments}")
    private String group;

    private MQTransProducer producer;

    public PaymentService(MQClient mqClient, PaymentStore store) {
        this.mqClient = mqClient;
        this.store = store;
    }

    @PostConstruct
    public void connect() {
        producer = mqClient.getTransProducer(topic, group);
        Thread checking = new Thread(this::checkHalfMessages, "payment-check");
        checking.setDaemon(true);
        checking.start();
    }

    public void pay(String orderId) {
        TopicMessage half = new TopicMessage(orderId.getBytes(StandardCharsets.UTF_8), "paid");
        half.setMessageKey(orderId);
        half.setTransCheckImmunityTime(10);
        TopicMessage sent = producer.publishMessage(half);
        if (store.book(orderId)) {
            producer.commit(sent.getReceiptHandle());
        } else {
            producer.rollback(sent.getReceiptHandle());
        }
    }

    private void checkHalfMessages() {
        while (true) {
            try {
                List<Message> messages = producer.consumeHalfMessage(3, 3);
                if (messages == null) {
                    continue;
                }
                for (Message message : messages) {
                    if (store.isBooked(message.getMessageKey())) {
                        producer.commit(message.getReceiptHandle());
                    } else {
                        producer.rollback(message.getReceiptHandle());
                    }
                }
            } catch (Exception e) {
                log.warn("half messages not checked", e);
            }
        }
    }
}
