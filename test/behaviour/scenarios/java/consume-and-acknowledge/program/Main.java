import com.aliyun.mq.http.MQClient;
import com.aliyun.mq.http.MQConsumer;
import com.aliyun.mq.http.model.Message;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

public class Main {
    public static void main(String[] args) {
        MQClient client = new MQClient(System.getenv("MQ_ENDPOINT"), System.getenv("MQ_USER"), System.getenv("MQ_PASSWORD"));
        MQConsumer consumer = client.getConsumer("sj-consume", "GID_sj_consume", "a||c");
        TreeSet<String> lines = new TreeSet<>();
        while (lines.size() < 3) {
            List<Message> messages = consumer.consumeMessage(16, 5);
            if (messages == null || messages.isEmpty()) {
                continue;
            }
            List<String> handles = new ArrayList<>();
            for (Message message : messages) {
                lines.add(message.getMessageBodyString() + " " + message.getMessageTag() + " " + message.getMessageKey()
                        + " " + message.getProperties().get("source") + " x" + message.getConsumedTimes());
                handles.add(message.getReceiptHandle());
            }
            consumer.ackMessage(handles);
        }
        for (String line : lines) {
            System.out.println(line);
        }
        client.close();
    }
}
