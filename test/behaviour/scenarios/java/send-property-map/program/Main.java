import com.aliyun.mq.http.MQClient;
import com.aliyun.mq.http.MQProducer;
import com.aliyun.mq.http.model.TopicMessage;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

public class Main {
    public static void main(String[] args) throws Exception {
        MQClient client = new MQClient(System.getenv("MQ_ENDPOINT"), System.getenv("MQ_USER"), System.getenv("MQ_PASSWORD"));
        MQProducer producer = client.getProducer("sj-map");
        Map<String, String> properties = new HashMap<>();
        properties.put("source", "web");
        properties.put("attempt", "2");
        TopicMessage message = new TopicMessage("map".getBytes(StandardCharsets.UTF_8));
        message.getProperties().putAll(properties);
        message.getProperties().put("extra", "yes");
        producer.publishMessage(message);
        client.close();
    }
}
