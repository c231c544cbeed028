import com.aliyun.mq.http.MQClient;
import com.aliyun.mq.http.MQProducer;
import com.aliyun.mq.http.model.TopicMessage;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

public class Main {
    public static void main(String[] args) throws Exception {
        MQClient client = new MQClient(System.getenv("MQ_ENDPOINT"), System.getenv("MQ_USER"), System.getenv("MQ_PASSWORD"));
        MQProducer producer = client.getProducer("sj-large");
        char[] large = new char[4 * 1024 * 1024 + 1];
        Arrays.fill(large, 'x');
        try {
            producer.publishMessage(new TopicMessage(new String(large).getBytes(StandardCharsets.UTF_8)));
            System.out.println("sent");
        } catch (Exception e) {
            System.out.println("refused");
        }
        producer.publishMessage(new TopicMessage("small".getBytes(StandardCharsets.UTF_8)));
        client.close();
    }
}
