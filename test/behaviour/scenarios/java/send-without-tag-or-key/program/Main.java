import com.aliyun.mq.http.MQClient;
import com.aliyun.mq.http.MQProducer;
import com.aliyun.mq.http.model.TopicMessage;

import java.nio.charset.StandardCharsets;

public class Main {
    private static void send(MQProducer producer, String body, String tag, String key) {
        TopicMessage message = new TopicMessage(body.getBytes(StandardCharsets.UTF_8));
        message.setMessageTag(tag);
        if (key != null) {
            message.setMessageKey(key);
        }
        producer.publishMessage(message);
    }

    public static void main(String[] args) throws Exception {
        MQClient client = new MQClient(System.getenv("MQ_ENDPOINT"), System.getenv("MQ_USER"), System.getenv("MQ_PASSWORD"));
        MQProducer producer = client.getProducer("sj-bare");
        send(producer, "both", "created", "k-1");
        send(producer, "no tag", null, "k-2");
        send(producer, "empty tag", "", "k-3");
        client.close();
    }
}
