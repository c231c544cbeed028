package com.example.shop.order;

import org.apache.rocketmq.client.apis.ClientConfiguration;
import org.apache.rocketmq.client.apis.ClientException;
import org.apache.rocketmq.client.apis.ClientServiceProvider;
import org.apache.rocketmq.client.apis.message.MessageBuilder;
import org.apache.rocketmq.client.apis.producer.Producer;
import org.apache.rocketmq.client.apis.producer.SendReceipt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

import javax.annotation.PostConstruct;
import javax.annotation.PreDestroy;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Tells the other services about new orders. */
@Service
public class OrderEvents {

    private static final ClientServiceProvider PROVIDER = ClientServiceProvider.loadService();

    private static final Logger log = LoggerFactory.getLogger(OrderEvents.class);

    private final ClientConfiguration mqClient;

    @Value("${mq.instance-id}")
    private String instanceId;

    @Value("${mq.topics.orders}")
    private String topic;

    private Producer producer;

    public OrderEvents(ClientConfiguration mqClient) {
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

    public void created(Order order) {
        MessageBuilder message = PROVIDER.newMessageBuilder()
                .setTopic(topic)
                .setBody(order.toJson().getBytes(StandardCharsets.UTF_8));
        if (order.getChannel() != null && !order.getChannel().trim().isEmpty()) {
            message.setTag(order.getChannel());
        }
        message.setKeys(order.getId());
        // read by the fraud check, which doesn't parse the body
        message.addProperty("customer", order.getCustomer());
        message.addProperty("amount", order.getAmount().toPlainString());
        try {
            SendReceipt sent = producer.send(message.build());
            log.info("order {} announced, message id {}", order.getId(), sent.getMessageId());
        } catch (ClientException e) {
            log.error("order " + order.getId() + " refused, reason: " + e.getMessage(), e);
            throw new IllegalStateException("order " + order.getId() + " was not announced", e);
        } catch (RuntimeException e) {
            throw new IllegalStateException("order " + order.getId() + " was not announced", e);
        }
    }

    @PreDestroy
    public void closeProducer() throws IOException {
        if (producer != null) {
            producer.close();
        }
    }
}
