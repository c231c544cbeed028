import com.aliyun.openservices.ons.api.Action;
import com.aliyun.openservices.ons.api.Consumer;
import com.aliyun.openservices.ons.api.Message;
import com.aliyun.openservices.ons.api.ONSFactory;
import com.aliyun.openservices.ons.api.Producer;
import com.aliyun.openservices.ons.api.PropertyKeyConst;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

public class Main {
    public static void main(String[] args) throws Exception {
        Properties properties = new Properties();
        properties.setProperty(PropertyKeyConst.GROUP_ID, "GID_tcp");
        properties.setProperty(PropertyKeyConst.AccessKey, System.getenv("MQ_USER"));
        properties.setProperty(PropertyKeyConst.SecretKey, System.getenv("MQ_PASSWORD"));
        properties.setProperty(PropertyKeyConst.NAMESRV_ADDR, System.getenv("MQ_NAME_SERVER"));
        CountDownLatch received = new CountDownLatch(1);
        Consumer consumer = ONSFactory.createConsumer(properties);
        consumer.subscribe("tcp-orders", "created", (message, context) -> {
            System.out.println("received " + new String(message.getBody(), StandardCharsets.UTF_8) + " " + message.getKey());
            received.countDown();
            return Action.CommitMessage;
        });
        consumer.start();
        Producer producer = ONSFactory.createProducer(properties);
        producer.start();
        Message message = new Message("tcp-orders", "created", "order-1", "订单".getBytes(StandardCharsets.UTF_8));
        message.putUserProperties("source", "web");
        producer.send(message);
        received.await(30, TimeUnit.SECONDS);
        producer.shutdown();
        consumer.shutdown();
        System.exit(0);
    }
}
