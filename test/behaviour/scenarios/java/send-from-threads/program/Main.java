import com.aliyun.mq.http.MQClient;
import com.aliyun.mq.http.MQProducer;
import com.aliyun.mq.http.model.TopicMessage;

import java.nio.charset.StandardCharsets;

public class Main {
    public static void main(String[] args) throws Exception {
        MQClient client = new MQClient(System.getenv("MQ_ENDPOINT"), System.getenv("MQ_USER"), System.getenv("MQ_PASSWORD"));
        final MQProducer producer = client.getProducer("sj-threads");
        Runnable first = () -> {
            for (int i = 0; i < 5; i++) {
                TopicMessage message = new TopicMessage(("a" + i).getBytes(StandardCharsets.UTF_8));
                message.setShardingKey("a");
                producer.publishMessage(message);
            }
        };
        Thread thread = new Thread(first);
        thread.start();
        thread.join();
        Thread second = new Thread(new Runnable() {
            @Override
            public void run() {
                for (int i = 0; i < 5; i++) {
                    TopicMessage message = new TopicMessage(("b" + i).getBytes(StandardCharsets.UTF_8));
                    message.setShardingKey("b");
                    producer.publishMessage(message);
                }
            }
        });
        second.start();
        second.join();
        client.close();
    }
}
