import com.aliyun.mq.http.MQClient;
import com.aliyun.mq.http.MQProducer;
import com.aliyun.mq.http.model.TopicMessage;

import java.nio.charset.StandardCharsets;

public class Main {
    public static void main(String[] args) throws Exception {
        MQClient client = new MQClient(System.getenv("MQ_ENDPOINT"), System.getenv("MQ_USER"), System.getenv("MQ_PASSWORD"));
        MQProducer producer = client.getProducer("sj-retry");
        for (int i = 0; i < 30; i++) {
            boolean sent = false;
            while (!sent) {
                try {
                    producer.publishMessage(new TopicMessage(("event " + i).getBytes(StandardCharsets.UTF_8)));
                    sent = true;
                } catch (RuntimeException e) {
                    Thread.sleep(200);
                }
            }
            Thread.sleep(400);
        }
        System.out.println("all sent");
        client.close();
    }
}
