package com.example.shop.order;

import com.aliyun.mq.http.MQClient;
import com.aliyun.mq.http.MQProducer;
import com.aliyun.mq.http.model.AsyncCallback;
import com.aliyun.mq.http.model.TopicMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

import javax.annotation.PostConstruct;
import java.nio.charset.StandardCharsets;

/** The steps of one order stay in order; those of different orders don't wait for each other. */
@Service
public class OrderSteps {

    private static final Logger log = LoggerFactory.getLogger(OrderSteps.class);

    private final MQClient mqClient;

    @Value("${mq.topics.order-steps}")
    private String topic;

    private MQProducer producer;

    public OrderSteps(MQClient mqClient) {
        this.mqClient = mqClient;
    }

    @PostConstruct
    public void connect() {
        producer = mqClient.getProducer(topic);
    }

    public void record(String orderId, String step) {
        TopicMessage message = new TopicMessage(
                step.getBytes(StandardCharsets.UTF_8),
                "step" // one tag for all
        );
        message.setShardingKey(orderId);
        producer.publishMessage(message);
        log.debug("{}: {}", orderId, step);
    }

    /** Not part of the order's history: nobody waits for it. */
    public void remark(String orderId, String text) {
        TopicMessage message = new TopicMessage(text.getBytes(StandardCharsets.UTF_8), "remark");
        message.setShardingKey(orderId);
        producer.asyncPublishMessage(message, new AsyncCallback<TopicMessage>() {
            @Override
            public void onSuccess(TopicMessage sent) {
                log.debug("{}: remark {}", orderId, sent.getMessageId());
            }

            @Override
            public void onFail(Exception e) {
                log.warn("{}: remark lost", orderId, e);
            }
        });
    }
}
