package com.example.reminders;

import com.aliyun.openservices.ons.api.Message;
import com.aliyun.openservices.ons.api.Producer;
import org.springframework.beans.factory.annotation.Value;

class Reminder {
    private final Producer producer;

    @Value("${reminders.topic}")
    private String topic;

    Reminder(Producer producer) {
        this.producer = producer;
    }

    void remind(String id) {
        Message message = new Message(topic, "reminder", id.getBytes());
        message.setStartDeliverTime(System.currentTimeMillis() + Delays.REMINDER);
        producer.send(message);
    }
}
