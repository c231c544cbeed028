import com.aliyun.mq.http.MQClient;
import com.aliyun.mq.http.MQTransProducer;
import com.aliyun.mq.http.model.Message;
import com.aliyun.mq.http.model.TopicMessage;

import java.nio.charset.StandardCharsets;
import java.util.List;

public class Main {
    public static void main(String[] args) throws Exception {
        MQClient client = new MQClient(System.getenv("MQ_ENDPOINT"), System.getenv("MQ_USER"), System.getenv("MQ_PASSWORD"));
        final MQTransProducer producer = client.getTransProducer("sj-tx", "GID_sj_tx");
        for (int i = 0; i < 2; i++) {
            TopicMessage message = new TopicMessage(("payment " + i).getBytes(StandardCharsets.UTF_8), "tx");
            message.setTransCheckImmunityTime(10);
            message.getProperties().put("payment", String.valueOf(i));
            TopicMessage sent = producer.publishMessage(message);
            if (i == 0) {
                producer.commit(sent.getReceiptHandle());
            } else {
                producer.rollback(sent.getReceiptHandle());
            }
        }
        Thread checker = new Thread(() -> {
            while (!Thread.currentThread().isInterrupted()) {
                List<Message> pending = producer.consumeHalfMessage(3, 3);
                if (pending == null) {
                    continue;
                }
                for (Message message : pending) {
                    if ("0".equals(message.getProperties().get("payment"))) {
                        producer.commit(message.getReceiptHandle());
                    } else {
                        producer.rollback(message.getReceiptHandle());
                    }
                }
            }
        });
        checker.setDaemon(true);
        checker.start();
        Thread.sleep(1000);
        client.close();
        System.exit(0);
    }
}
