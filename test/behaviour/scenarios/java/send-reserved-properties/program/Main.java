import com.aliyun.mq.http.MQClient;
import com.aliyun.mq.http.MQProducer;
import com.aliyun.mq.http.model.TopicMessage;

import java.nio.charset.StandardCharsets;

public class Main {
    public static void main(String[] args) throws Exception {
        MQClient client = new MQClient(System.getenv("MQ_ENDPOINT"), System.getenv("MQ_USER"), System.getenv("MQ_PASSWORD"));
        MQProducer producer = client.getProducer("sj-reserved");
        TopicMessage message = new TopicMessage("raw".getBytes(StandardCharsets.UTF_8), "t");
        message.getProperties().put("KEYS", "order-7");
        message.getProperties().put("__STARTDELIVERTIME", String.valueOf(System.currentTimeMillis() + 20000));
        message.getProperties().put("region", "north");
        producer.publishMessage(message);
        client.close();
    }
}
