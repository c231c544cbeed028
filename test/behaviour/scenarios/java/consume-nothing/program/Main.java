import com.aliyun.mq.http.MQClient;
import com.aliyun.mq.http.MQConsumer;
import com.aliyun.mq.http.model.Message;

import java.util.List;

public class Main {
    public static void main(String[] args) throws Exception {
        MQClient client = new MQClient(System.getenv("MQ_ENDPOINT"), System.getenv("MQ_USER"), System.getenv("MQ_PASSWORD"));
        MQConsumer consumer = client.getConsumer("sj-empty", "GID_sj_empty");
        for (int i = 0; i < 2; i++) {
            List<Message> messages = consumer.consumeMessage(16, 5);
            if (messages == null || messages.isEmpty()) {
                System.out.println("nothing");
                continue;
            }
            System.out.println(messages.size());
        }
        client.close();
    }
}
