package com.example.shop.payment;

import org.apache.rocketmq.client.apis.ClientConfiguration;
import org.apache.rocketmq.client.apis.ClientException;
import org.apache.rocketmq.client.apis.ClientServiceProvider;
import org.apache.rocketmq.client.apis.message.Message;
import org.apache.rocketmq.client.apis.producer.Producer;
import org.apache.rocketmq.client.apis.producer.Transaction;
import org.apache.rocketmq.client.apis.producer.TransactionResolution;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

import javax.annotation.PostConstruct;
import javax.annotation.PreDestroy;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Books a payment and tells the other services, both or neither. */
@Service
public class PaymentService {

    private static final ClientServiceProvider PROVIDER = ClientServiceProvider.loadService();

    private static final Logger log = LoggerFactory.getLogger(PaymentService.class);

    private final ClientConfiguration mqClient;
    private final PaymentStore store;

    @Value("${mq.topics.payments}")
    private String topic;

    @Value("${mq.groups.payments}")
    private String group;

    private Producer producer;

    public PaymentService(ClientConfiguration mqClient, PaymentStore store) {
        this.mqClient = mqClient;
        this.store = store;
    }

    @PostConstruct
    public void connect() {
        try {
            producer = PROVIDER.newProducerBuilder()
                    .setClientConfiguration(mqClient)
                    .setTopics(topic)
                    .setTransactionChecker(message -> {
                        try {
                            if (store.isBooked(message.getKeys().stream().findFirst().orElse(null))) {
                                return TransactionResolution.COMMIT;
                            } else {
                                return TransactionResolution.ROLLBACK;
                            }
                        } catch (Exception e) {
                            log.warn("half messages not checked", e);
                            return TransactionResolution.UNKNOWN;
                        }
                    })
                    .build();
        } catch (ClientException e) {
            throw new IllegalStateException(e);
        }
    }

    public void pay(String orderId) {
        Message half = PROVIDER.newMessageBuilder()
                .setTopic(topic)
                .setBody(orderId.getBytes(StandardCharsets.UTF_8))
                .setTag("paid")
                .setKeys(orderId)
                .build();
        try {
            Transaction transaction = producer.beginTransaction();
            producer.send(half, transaction);
            if (store.book(orderId)) {
                transaction.commit();
            } else {
                transaction.rollback();
            }
        } catch (ClientException e) {
            throw new IllegalStateException(e);
        }
    }

    @PreDestroy
    public void closeProducer() throws IOException {
        if (producer != null) {
            producer.close();
        }
    }
}
