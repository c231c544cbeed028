package com.example.greetings;

import com.aliyun.mq.http.MQClient;
import com.aliyun.mq.http.MQProducer;
import com.aliyun.mq.http.model.TopicMessage;

public class Greeter {

    public static void main(String[] args) {
        MQClient client = new MQClient(System.getenv("ENDPOINT"), System.getenv("USER"), System.getenv("PASSWORD"));
        MQProducer producer = client.getProducer("greetings");
        // one greeting for each name
        for (String name : args) {
            TopicMessage message = new TopicMessage(("Hello " + name).getBytes());
            message.setMessageTag("hello");
            producer.publishMessage(message);
        }
        client.close();
    }
}
