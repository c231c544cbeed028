import com.aliyun.mq.http.MQClient;
import com.aliyun.mq.http.MQProducer;
import com.aliyun.mq.http.model.TopicMessage;

import java.nio.charset.StandardCharsets;

public class Main {
    public static void main(String[] args) throws Exception {
        MQClient client = new MQClient(System.getenv("MQ_ENDPOINT"), System.getenv("MQ_USER"), System.getenv("MQ_PASSWORD"));
        MQProducer producer = client.getProducer("sj-past");
        TopicMessage message = new TopicMessage("late".getBytes(StandardCharsets.UTF_8), "timer");
        message.setStartDeliverTime(System.currentTimeMillis() - 60000);
        producer.publishMessage(message);
        client.close();
    }
}
