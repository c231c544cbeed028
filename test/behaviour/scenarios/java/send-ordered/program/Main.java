import com.aliyun.mq.http.MQClient;
import com.aliyun.mq.http.MQProducer;
import com.aliyun.mq.http.model.TopicMessage;

import java.nio.charset.StandardCharsets;

public class Main {
    public static void main(String[] args) throws Exception {
        MQClient client = new MQClient(System.getenv("MQ_ENDPOINT"), System.getenv("MQ_USER"), System.getenv("MQ_PASSWORD"));
        MQProducer producer = client.getProducer("sj-ordered");
        for (int i = 0; i < 9; i++) {
            TopicMessage message = new TopicMessage(("step " + i).getBytes(StandardCharsets.UTF_8));
            message.setShardingKey("order-" + i % 3);
            producer.publishMessage(message);
        }
        client.close();
    }
}
