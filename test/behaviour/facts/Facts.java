import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.apache.rocketmq.client.apis.ClientConfiguration;
import org.apache.rocketmq.client.apis.ClientServiceProvider;
import org.apache.rocketmq.client.apis.StaticSessionCredentialsProvider;
import org.apache.rocketmq.client.apis.consumer.FilterExpression;
import org.apache.rocketmq.client.apis.consumer.SimpleConsumer;
import org.apache.rocketmq.client.apis.message.MessageBuilder;
import org.apache.rocketmq.client.apis.message.MessageView;
import org.apache.rocketmq.client.apis.producer.Producer;

/** Tries one thing on a live broker and prints `ok` or what the client said: Facts WHAT ENDPOINT USER PASSWORD TOPIC [GROUP]. */
public class Facts {
    private static final ClientServiceProvider PROVIDER = ClientServiceProvider.loadService();

    public static void main(String[] args) {
        ClientConfiguration configuration = ClientConfiguration.newBuilder()
                .setEndpoints(args[1])
                .setCredentialProvider(new StaticSessionCredentialsProvider(args[2], args[3]))
                .build();
        long start = System.currentTimeMillis();
        try {
            System.out.println("ok " + attempt(args[0], configuration, args[4], args.length > 5 ? args[5] : null));
        } catch (Throwable e) {
            System.out.println("error " + e.getClass().getSimpleName() + " " + String.valueOf(e.getMessage()).replace('\n', ' '));
        }
        System.out.println("milliseconds " + (System.currentTimeMillis() - start));
        System.exit(0);
    }

    private static String attempt(String what, ClientConfiguration configuration, String topic, String group) throws Exception {
        switch (what) {
            case "build":
                PROVIDER.newProducerBuilder().setClientConfiguration(configuration).build();
                return "";
            case "build-with-topic":
                PROVIDER.newProducerBuilder().setClientConfiguration(configuration).setTopics(topic).build();
                return "";
            case "send":
                return send(configuration, PROVIDER.newMessageBuilder().setTopic(topic));
            case "send-delayed":
                return send(configuration, PROVIDER.newMessageBuilder().setTopic(topic).setDeliveryTimestamp(System.currentTimeMillis() + 5000));
            case "send-too-late":
                return send(configuration, PROVIDER.newMessageBuilder().setTopic(topic)
                        .setDeliveryTimestamp(System.currentTimeMillis() + Duration.ofDays(8).toMillis()));
            case "send-ordered":
                return send(configuration, PROVIDER.newMessageBuilder().setTopic(topic).setMessageGroup("a"));
            case "send-ordered-and-delayed":
                return send(configuration, PROVIDER.newMessageBuilder().setTopic(topic).setMessageGroup("a")
                        .setDeliveryTimestamp(System.currentTimeMillis() + 5000));
            case "send-large":
                return send(configuration, PROVIDER.newMessageBuilder().setTopic(topic), new byte[4 * 1024 * 1024 + 1]);
            case "send-largest":
                return send(configuration, PROVIDER.newMessageBuilder().setTopic(topic), new byte[4 * 1024 * 1024]);
            case "send-large-properties":
                return send(configuration, PROVIDER.newMessageBuilder().setTopic(topic).addProperty("note", text(16 * 1024)));
            case "receive":
                return receive(configuration, topic, group, 5);
            case "receive-short":
                return receive(configuration, topic, group, 1);
            default:
                throw new IllegalArgumentException(what);
        }
    }

    private static String send(ClientConfiguration configuration, MessageBuilder message) throws Exception {
        return send(configuration, message, new byte[] {1});
    }

    private static String send(ClientConfiguration configuration, MessageBuilder message, byte[] body) throws Exception {
        Producer producer = PROVIDER.newProducerBuilder().setClientConfiguration(configuration).build();
        producer.send(message.setBody(body).build());
        return "";
    }

    private static String text(int length) {
        char[] characters = new char[length];
        Arrays.fill(characters, 'x');
        return new String(characters);
    }

    /** How many messages come in one batch, none acknowledged. */
    private static String receive(ClientConfiguration configuration, String topic, String group, int seconds) throws Exception {
        SimpleConsumer consumer = PROVIDER.newSimpleConsumerBuilder()
                .setClientConfiguration(configuration)
                .setConsumerGroup(group)
                .setSubscriptionExpressions(Collections.singletonMap(topic, FilterExpression.SUB_ALL))
                .setAwaitDuration(Duration.ofSeconds(seconds))
                .build();
        List<MessageView> messages = consumer.receive(1, Duration.ofSeconds(60));
        messages.addAll(consumer.receive(1, Duration.ofSeconds(60)));
        return String.valueOf(messages.size());
    }
}
