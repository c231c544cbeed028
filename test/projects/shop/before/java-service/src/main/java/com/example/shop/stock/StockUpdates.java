package com.example.shop.stock;

import com.aliyun.mq.http.MQClient;
import com.aliyun.mq.http.MQConsumer;
import com.aliyun.mq.http.common.AckMessageException;
import com.aliyun.mq.http.model.ErrorMessageResult;
import com.aliyun.mq.http.model.Message;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import javax.annotation.PostConstruct;
import javax.annotation.PreDestroy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads what the warehouse tells about its stock. */
@Component
public class StockUpdates implements Runnable {

    private static final Logger log = LoggerFactory.getLogger(StockUpdates.class);

    private final MQClient mqClient;
    private final Stock stock;

    @Value("${mq.topics.stock}")
    private String topic;

    @Value("${mq.groups.stock}")
    private String group;

    private MQConsumer consumer;
    private volatile boolean running = true;

    public StockUpdates(MQClient mqClient, Stock stock) {
        this.mqClient = mqClient;
        this.stock = stock;
    }

    @PostConstruct
    public void start() {
        consumer = mqClient.getConsumer(topic, group, "in||out");
        new Thread(this, "stock-updates").start();
    }

    @PreDestroy
    public void stop() {
        running = false;
    }

    @Override
    public void run() {
        while (running) {
            try {
                List<Message> messages = consumer.consumeMessage(16, 10);
                if (messages == null || messages.isEmpty()) {
                    continue;
                }
                acknowledge(apply(messages));
            } catch (Exception e) {
                log.warn("no stock updates, trying again", e);
                pause();
            }
        }
    }

    private List<String> apply(List<Message> messages) {
        List<String> handles = new ArrayList<>();
        for (Message message : messages) {
            int pieces = Integer.parseInt(message.getMessageBodyString());
            if ("in".equals(message.getMessageTag())) {
                stock.add(message.getMessageKey(), pieces);
            } else {
                stock.remove(message.getMessageKey(), pieces);
            }
            handles.add(message.getReceiptHandle());
        }
        return handles;
    }

    private void acknowledge(List<String> handles) {
        try {
            consumer.ackMessage(handles);
        } catch (AckMessageException e) {
            // these updates come again
            for (Map.Entry<String, ErrorMessageResult> error : e.getErrorMessages().entrySet()) {
                log.warn("not acknowledged: " + error.getValue().getErrorMessage() + ", handle: " + error.getKey());
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
}
