import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.rocketmq.client.consumer.DefaultMQPushConsumer;
import org.apache.rocketmq.client.consumer.listener.ConsumeConcurrentlyStatus;
import org.apache.rocketmq.client.consumer.listener.MessageListenerConcurrently;
import org.apache.rocketmq.client.producer.DefaultMQProducer;
import org.apache.rocketmq.common.message.Message;
import org.apache.rocketmq.common.message.MessageExt;

public class Main {
    public static void main(String[] args) throws Exception {
        CountDownLatch received = new CountDownLatch(1);
        DefaultMQPushConsumer consumer = new DefaultMQPushConsumer("GID_remoting");
        consumer.setNamesrvAddr(System.getenv("MQ_NAME_SERVER"));
        consumer.subscribe("remoting-orders", "created");
        consumer.registerMessageListener((MessageListenerConcurrently) (messages, context) -> {
            for (MessageExt message : messages) {
                System.out.println("received " + new String(message.getBody(), StandardCharsets.UTF_8) + " " + message.getKeys());
                received.countDown();
            }
            return ConsumeConcurrentlyStatus.CONSUME_SUCCESS;
        });
        consumer.start();
        DefaultMQProducer producer = new DefaultMQProducer("PID_remoting");
        producer.setNamesrvAddr(System.getenv("MQ_NAME_SERVER"));
        producer.start();
        Message message = new Message("remoting-orders", "created", "order-1", "订单".getBytes(StandardCharsets.UTF_8));
        message.putUserProperty("source", "web");
        producer.send(message);
        received.await(30, TimeUnit.SECONDS);
        producer.shutdown();
        consumer.shutdown();
        System.exit(0);
    }
}
