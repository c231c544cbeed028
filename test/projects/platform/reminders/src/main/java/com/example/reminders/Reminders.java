package com.example.reminders;

import com.aliyun.openservices.ons.api.Message;
import com.aliyun.openservices.ons.api.Producer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

@Component
public class Reminders {
    private final Producer producer;

    @Value("${reminders.topic}")
    private String topic;

    @Value("${reminders.after-days}")
    private long days;

    public Reminders(Producer producer) {
        this.producer = producer;
    }

    /** The customer has registered: remember to ask how things go. */
    public void registered(String customer) {
        Message message = new Message(topic, "ask", customer.getBytes(StandardCharsets.UTF_8));
        message.setStartDeliverTime(System.currentTimeMillis() + TimeUnit.DAYS.toMillis(days));
        producer.send(message);
    }

    public void cancelled(String customer) {
        producer.send(new Message(topic, "cancelled", customer.getBytes(StandardCharsets.UTF_8)));
    }
}
