import com.aliyun.mq.http.MQClient;
import com.aliyun.mq.http.MQConsumer;
import com.aliyun.mq.http.model.Message;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

public class Main {
    public static void main(String[] args) throws Exception {
        MQClient client = new MQClient(System.getenv("MQ_ENDPOINT"), System.getenv("MQ_USER"), System.getenv("MQ_PASSWORD"));
        MQConsumer consumer = client.getConsumer("sj-fields", "GID_sj_fields", "*");
        List<Message> messages = null;
        while (messages == null) {
            messages = consumer.consumeMessage(1, 5);
        }
        Message message = messages.get(0);
        System.out.println(message.getMessageId());
        System.out.println(message.getMessageBodyString());
        System.out.println(new String(message.getMessageBodyBytes(), StandardCharsets.UTF_8).length());
        System.out.println(message.getMessageTag() + " " + message.getMessageKey());
        System.out.println(message.getProperties().get("a") + message.getProperties().get("b") + message.getProperties().get("c"));
        System.out.println(message.getConsumedTimes() == 1);
        System.out.println(Math.abs(System.currentTimeMillis() - message.getPublishTime()) < 120000);
        consumer.ackMessage(Arrays.asList(message.getReceiptHandle()));
        client.close();
    }
}
