import com.aliyun.mq.http.MQClient;
import com.aliyun.mq.http.MQProducer;
import com.aliyun.mq.http.model.TopicMessage;

import java.nio.charset.StandardCharsets;

public class Main {
    private static TopicMessage message(String body, int number) {
        TopicMessage message = new TopicMessage(body.getBytes(StandardCharsets.UTF_8), "invoice");
        message.setMessageKey("invoice-" + number);
        return message;
    }

    public static void main(String[] args) throws Exception {
        MQClient client = new MQClient(System.getenv("MQ_ENDPOINT"), System.getenv("MQ_USER"), System.getenv("MQ_PASSWORD"));
        MQProducer producer = client.getProducer("sj-factory");
        for (int i = 0; i < 2; i++) {
            producer.publishMessage(message("invoice " + i, i));
        }
        client.close();
    }
}
