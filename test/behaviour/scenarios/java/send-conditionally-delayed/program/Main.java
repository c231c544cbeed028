import com.aliyun.mq.http.MQClient;
import com.aliyun.mq.http.MQProducer;
import com.aliyun.mq.http.model.TopicMessage;

import java.nio.charset.StandardCharsets;

public class Main {
    private static void send(MQProducer producer, String body, long delay) {
        TopicMessage message = new TopicMessage(body.getBytes(StandardCharsets.UTF_8));
        if (delay > 0) {
            message.setStartDeliverTime(System.currentTimeMillis() + delay);
        }
        producer.publishMessage(message);
    }

    public static void main(String[] args) throws Exception {
        MQClient client = new MQClient(System.getenv("MQ_ENDPOINT"), System.getenv("MQ_USER"), System.getenv("MQ_PASSWORD"));
        MQProducer producer = client.getProducer("sj-conditional");
        send(producer, "later", 30000);
        client.close();
    }
}
