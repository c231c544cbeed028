import com.aliyun.mq.http.MQClient;
import com.aliyun.mq.http.MQConsumer;
import com.aliyun.mq.http.common.AckMessageException;
import com.aliyun.mq.http.model.Message;

import java.util.ArrayList;
import java.util.List;

public class Main {
    public static void main(String[] args) throws Exception {
        MQClient client = new MQClient(System.getenv("MQ_ENDPOINT"), System.getenv("MQ_USER"), System.getenv("MQ_PASSWORD"));
        MQConsumer consumer = client.getConsumer("sj-expired", "GID_sj_expired");
        List<String> handles = new ArrayList<>();
        while (handles.size() < 3) {
            List<Message> messages = consumer.consumeMessage(16, 5);
            if (messages == null) {
                continue;
            }
            for (Message message : messages) {
                handles.add(message.getReceiptHandle());
            }
        }
        try {
            consumer.ackMessage(handles);
            System.out.println("all");
        } catch (AckMessageException e) {
            System.out.println("not all");
        }
        client.close();
    }
}
