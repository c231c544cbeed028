import com.aliyun.mq.http.MQClient;
import com.aliyun.mq.http.MQConsumer;
import com.aliyun.mq.http.model.Message;

import java.util.Collections;
import java.util.List;
import java.util.TreeSet;

public class Main {
    public static void main(String[] args) throws Exception {
        MQClient client = new MQClient(System.getenv("MQ_ENDPOINT"), System.getenv("MQ_USER"), System.getenv("MQ_PASSWORD"));
        MQConsumer consumer = client.getConsumer("sj-null", "GID_sj_null");
        TreeSet<String> bodies = new TreeSet<>();
        int idle = 0;
        while (idle < 2) {
            List<Message> messages = consumer.consumeMessage(4, 5);
            if (messages == null) {
                idle++;
                continue;
            }
            for (Message message : messages) {
                bodies.add(message.getMessageBodyString());
                consumer.ackMessage(Collections.singletonList(message.getReceiptHandle()));
            }
        }
        System.out.println(bodies);
        client.close();
    }
}
