import com.aliyun.mq.http.MQClient;
import com.aliyun.mq.http.MQConsumer;
import com.aliyun.mq.http.model.Message;

import java.util.ArrayList;
import java.util.List;

public class Main {
    public static void main(String[] args) throws Exception {
        MQClient client = new MQClient(System.getenv("MQ_ENDPOINT"), System.getenv("MQ_USER"), System.getenv("MQ_PASSWORD"));
        MQConsumer consumer = client.getConsumer("sj-steps", "GID_sj_steps");
        int seen = 0;
        while (seen < 5) {
            List<Message> messages = consumer.consumeMessageOrderly(2, 5);
            if (messages == null) {
                continue;
            }
            List<String> handles = new ArrayList<>();
            for (Message message : messages) {
                System.out.println(message.getMessageBodyString() + " of " + message.getShardingKey());
                handles.add(message.getReceiptHandle());
                seen++;
            }
            consumer.ackMessage(handles);
        }
        client.close();
    }
}
