import com.aliyun.mq.http.MQClient;
import com.aliyun.mq.http.MQProducer;
import com.aliyun.mq.http.model.TopicMessage;

import java.nio.charset.StandardCharsets;

public class Main {
    private static final String TOPIC = "sj-everything";

    public static void main(String[] args) throws Exception {
        MQClient client = new MQClient(System.getenv("MQ_ENDPOINT"), System.getenv("MQ_USER"), System.getenv("MQ_PASSWORD"));
        MQProducer producer = client.getProducer(TOPIC);
        for (int i = 0; i < 3; i++) {
            TopicMessage message = new TopicMessage(("order " + i + " grün 订单").getBytes(StandardCharsets.UTF_8), "created");
            message.setMessageKey("order-" + i);
            message.getProperties().put("attempt", String.valueOf(i));
            TopicMessage sent = producer.publishMessage(message);
            System.out.println("sent " + i + " as " + sent.getMessageId());
        }
        client.close();
    }
}
