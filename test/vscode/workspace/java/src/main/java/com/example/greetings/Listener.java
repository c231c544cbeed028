package com.example.greetings;

import com.aliyun.mq.http.MQClient;
import com.aliyun.mq.http.MQConsumer;
import com.aliyun.mq.http.model.Message;
import com.aliyun.mq.http.model.TopicMessage;

import java.util.ArrayList;
import java.util.List;

public class Listener {

    public static void main(String[] args) {
        MQClient client = new MQClient(System.getenv("ENDPOINT"), System.getenv("USER"), System.getenv("PASSWORD"));
        MQConsumer consumer = client.getConsumer("greetings", "GID_greetings");
        while (true) {
            List<Message> messages = consumer.consumeMessage(16, 10);
            if (messages == null || messages.isEmpty()) {
                continue;
            }
            List<String> handles = new ArrayList<>();
            for (Message message : messages) {
                System.out.println(message.getMessageBodyString());
                handles.add(message.getReceiptHandle());
            }
            consumer.ackMessage(handles);
        }
    }
}
