import com.aliyun.mq.http.MQClient;
import com.aliyun.mq.http.MQProducer;
import com.aliyun.mq.http.model.TopicMessage;

import java.nio.charset.StandardCharsets;

public class Main {
    public static void main(String[] args) throws Exception {
        MQClient client = new MQClient(System.getenv("MQ_ENDPOINT"), System.getenv("MQ_USER"), System.getenv("MQ_PASSWORD"));
        MQProducer producer = client.getProducer("sj-delayed");
        long now = System.currentTimeMillis();
        for (int seconds : new int[] {5, 60, 3600}) {
            TopicMessage message = new TopicMessage(("in " + seconds).getBytes(StandardCharsets.UTF_8), "timer");
            message.setStartDeliverTime(now + seconds * 1000L);
            producer.publishMessage(message);
        }
        client.close();
    }
}
