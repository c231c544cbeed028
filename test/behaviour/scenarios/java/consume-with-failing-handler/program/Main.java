import com.aliyun.mq.http.MQClient;
import com.aliyun.mq.http.MQConsumer;
import com.aliyun.mq.http.model.Message;

import java.util.ArrayList;
import java.util.List;

public class Main {
    private static void handle(String body) {
        if (body.startsWith("bad")) {
            throw new IllegalArgumentException(body);
        }
    }

    public static void main(String[] args) throws Exception {
        MQClient client = new MQClient(System.getenv("MQ_ENDPOINT"), System.getenv("MQ_USER"), System.getenv("MQ_PASSWORD"));
        MQConsumer consumer = client.getConsumer("sj-failing", "GID_sj_failing");
        int seen = 0;
        while (seen < 3) {
            List<Message> messages = consumer.consumeMessage(16, 5);
            if (messages == null || messages.isEmpty()) {
                continue;
            }
            List<String> handles = new ArrayList<>();
            for (Message message : messages) {
                seen++;
                try {
                    handle(message.getMessageBodyString());
                    handles.add(message.getReceiptHandle());
                } catch (IllegalArgumentException e) {
                    System.out.println("kept back: " + e.getMessage());
                }
            }
            if (!handles.isEmpty()) {
                consumer.ackMessage(handles);
            }
        }
        client.close();
    }
}
