import com.aliyun.mq.http.MQClient;
import com.aliyun.mq.http.MQConsumer;
import com.aliyun.mq.http.model.Message;

import java.util.List;

public class Main {
    public static void main(String[] args) throws Exception {
        MQClient client = new MQClient(System.getenv("MQ_ENDPOINT"), System.getenv("MQ_USER"), System.getenv("MQ_PASSWORD"));
        MQConsumer consumer = client.getConsumer("sj-held", "GID_sj_held");
        int polls = 0;
        while (polls < 3) {
            List<Message> messages = consumer.consumeMessageOrderly(1, 5);
            polls++;
            if (messages == null || messages.isEmpty()) {
                System.out.println("nothing");
                continue;
            }
            for (Message message : messages) {
                System.out.println("failed: " + message.getMessageBodyString());
            }
        }
        client.close();
    }
}
