import com.aliyun.mq.http.MQClient;
import com.aliyun.mq.http.MQTransProducer;
import com.aliyun.mq.http.model.Message;
import com.aliyun.mq.http.model.TopicMessage;

import java.nio.charset.StandardCharsets;
import java.util.List;

public class Main {
    public static void main(String[] args) throws Exception {
        MQClient client = new MQClient(System.getenv("MQ_ENDPOINT"), System.getenv("MQ_USER"), System.getenv("MQ_PASSWORD"));
        final MQTransProducer producer = client.getTransProducer("sj-check", "GID_sj_check");
        TopicMessage message = new TopicMessage("payment".getBytes(StandardCharsets.UTF_8), "tx");
        message.setTransCheckImmunityTime(10);
        message.getProperties().put("payment", "7");
        producer.publishMessage(message);
        Thread checker = new Thread(() -> {
            while (true) {
                List<Message> pending = producer.consumeHalfMessage(3, 3);
                if (pending == null) {
                    continue;
                }
                for (Message half : pending) {
                    if ("7".equals(half.getProperties().get("payment"))) {
                        producer.commit(half.getReceiptHandle());
                    } else {
                        producer.rollback(half.getReceiptHandle());
                    }
                }
            }
        });
        checker.setDaemon(true);
        checker.start();
        Thread.sleep(18000);
        System.exit(0);
    }
}
