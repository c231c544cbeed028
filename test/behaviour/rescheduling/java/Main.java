import java.nio.charset.StandardCharsets;
import java.util.Collections;
import org.apache.rocketmq.client.apis.ClientConfiguration;
import org.apache.rocketmq.client.apis.ClientServiceProvider;
import org.apache.rocketmq.client.apis.consumer.ConsumeResult;
import org.apache.rocketmq.client.apis.consumer.FilterExpression;
import org.apache.rocketmq.client.apis.consumer.PushConsumer;
import org.apache.rocketmq.client.apis.message.MessageView;
import org.apache.rocketmq.client.apis.producer.Producer;

/** Sends a message that is due in 14 seconds, and prints what comes with the milliseconds since then. */
public class Main {
    private static final String TOPIC = "reminders-java";

    public static void main(String[] args) throws Exception {
        ClientServiceProvider provider = ClientServiceProvider.loadService();
        ClientConfiguration configuration = ClientConfiguration.newBuilder().setEndpoints(System.getenv("MQ_ENDPOINT")).build();
        long start = System.currentTimeMillis();
        Producer producer = provider.newProducerBuilder().setClientConfiguration(configuration).setTopics(TOPIC).build();
        PushConsumer consumer = provider.newPushConsumerBuilder()
                .setClientConfiguration(configuration)
                .setConsumerGroup("GID_reminders_java")
                .setSubscriptionExpressions(Collections.singletonMap(TOPIC, FilterExpression.SUB_ALL))
                .setMessageListener(message -> {
                    print(start, message);
                    return ConsumeResult.SUCCESS;
                })
                .build();
        producer.send(provider.newMessageBuilder()
                .setTopic(TOPIC)
                .setTag("review")
                .setKeys("order-1", "order-2")
                .addProperty("source", "web")
                .setBody("订单".getBytes(StandardCharsets.UTF_8))
                .setDeliveryTimestamp(System.currentTimeMillis() + 14_000)
                .build());
        System.out.println("sent " + (System.currentTimeMillis() - start));
        Thread.sleep(22_000);
        consumer.close();
        producer.close();
    }

    private static void print(long start, MessageView message) {
        String body = StandardCharsets.UTF_8.decode(message.getBody()).toString();
        String properties = message.getProperties().get("source");
        System.out.println("received " + (System.currentTimeMillis() - start) + " " + body + " " + message.getTag().orElse("") + " "
                + String.join(",", message.getKeys()) + " " + properties);
    }
}
