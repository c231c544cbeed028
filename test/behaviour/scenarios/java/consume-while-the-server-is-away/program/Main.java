import com.aliyun.mq.http.MQClient;
import com.aliyun.mq.http.MQConsumer;
import com.aliyun.mq.http.model.Message;

import java.util.Collections;
import java.util.List;

public class Main {
    public static void main(String[] args) throws Exception {
        MQClient client = new MQClient(System.getenv("MQ_ENDPOINT"), System.getenv("MQ_USER"), System.getenv("MQ_PASSWORD"));
        MQConsumer consumer = client.getConsumer("sj-outage", "GID_sj_outage");
        while (true) {
            try {
                List<Message> messages = consumer.consumeMessage(16, 5);
                if (messages == null) {
                    continue;
                }
                for (Message message : messages) {
                    consumer.ackMessage(Collections.singletonList(message.getReceiptHandle()));
                }
            } catch (Exception e) {
                Thread.sleep(500);
            }
        }
    }
}
