package com.example.shop.order;

import com.aliyun.mq.http.MQClient;
import com.aliyun.mq.http.MQProducer;
import com.aliyun.mq.http.common.ClientException;
import com.aliyun.mq.http.common.ServiceException;
import com.aliyun.mq.http.model.TopicMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

import javax.annotation.PostConstruct;
import java.nio.charset.StandardCharsets;

/** Tells the other services about new orders. */
@Service
public class OrderEvents {

    private static final Logger log = LoggerFactory.getLogger(OrderEvents.class);

    private final MQClient mqClient;

    @Value("${mq.instance-id}")
    private String instanceId;

    @Value("${mq.topics.orders}")
    private String topic;

    private MQProducer producer;

    public OrderEvents(MQClient mqClient) {
        this.mqClient = mqClient;
    }

    @PostConstruct
    public void connect() {
        if (instanceId != null && instanceId != "") {
            producer = mqClient.getProducer(instanceId, topic);
        } else {
            producer = mqClient.getProducer(topic);
        }
    }

    public void created(Order order) {
        TopicMessage message = new TopicMessage(order.toJson().getBytes(StandardCharsets.UTF_8), order.getChannel());
        message.setMessageKey(order.getId());
        // read by the fraud check, which doesn't parse the body
        message.getProperties().put("customer", order.getCustomer());
        message.getProperties().put("amount", order.getAmount().toPlainString());
        try {
            TopicMessage sent = producer.publishMessage(message);
            log.info("order {} announced, message id {}", order.getId(), sent.getMessageId());
        } catch (ServiceException e) {
            log.error("order " + order.getId() + " refused, request id: " + e.getRequestId() + ", reason: " + e.getMessage(), e);
            throw new IllegalStateException("order " + order.getId() + " was not announced", e);
        } catch (ClientException e) {
            throw new IllegalStateException("order " + order.getId() + " was not announced", e);
        }
    }
}
