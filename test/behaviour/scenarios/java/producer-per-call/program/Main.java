import com.aliyun.mq.http.MQClient;
import com.aliyun.mq.http.MQProducer;
import com.aliyun.mq.http.model.TopicMessage;

import java.nio.charset.StandardCharsets;

public class Main {
    private final MQClient client = new MQClient(System.getenv("MQ_ENDPOINT"), System.getenv("MQ_USER"), System.getenv("MQ_PASSWORD"));

    void send(String body) {
        MQProducer producer = client.getProducer("sj-per-call");
        producer.publishMessage(new TopicMessage(body.getBytes(StandardCharsets.UTF_8), "event"));
    }

    void close() {
        client.close();
    }

    public static void main(String[] args) throws Exception {
        Main sender = new Main();
        for (int i = 0; i < 4; i++) {
            sender.send("event " + i);
        }
        sender.close();
    }
}
