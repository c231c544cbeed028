package shapes;

import com.aliyun.mq.http.*;
import com.aliyun.mq.http.common.*;
import com.aliyun.mq.http.model.*;
import java.util.*;
import java.util.stream.*;

/** The same with what newer Java has. */
record Modern(MQProducer producer, List<Message> messages) {
    Modern {
        producer.getTopicName();
        messages = List.copyOf(messages);
        messages.get(0).getMessageId();
    }

    static Modern of(MQClient client) {
        var producer = client.getProducer("t");
        var list = new ArrayList<Message>();
        for (var message : list) message.getReceiptHandle();
        return new Modern(producer, list);
    }

    String describe(Object object) {
        if (object instanceof Message message && message.getMessageTag() != null) return message.getMessageKey();
        if (!(object instanceof TopicMessage sent)) return producer().getTopicName();
        return sent.getMessageId() + """
            %s
            """.formatted(messages().get(0).getMessageBodyString());
    }

    List<String> handles() {
        return messages.stream().map(Message::getReceiptHandle).toList();
    }

    int code(Exception error) {
        return switch (error.getClass().getSimpleName()) {
            case "ServiceException" -> ((ServiceException) error).getErrorCode().length();
            case "AckMessageException" -> {
                var failed = ((AckMessageException) error).getErrorMessages();
                yield failed.values().iterator().next().getErrorCode().length();
            }
            default -> producer.publishMessage(new TopicMessage()).getMessageId().length();
        };
    }

    sealed interface Step permits Send, Receive { }

    record Send(MQProducer producer, TopicMessage message) implements Step {
        TopicMessage run() {
            return producer.publishMessage(message());
        }
    }

    record Receive(MQConsumer consumer) implements Step {
        private static final int COUNT = 16;

        List<Message> run() {
            return consumer.consumeMessage(COUNT, 3);
        }
    }

    void run(Stream<Step> steps) {
        steps.forEach(step -> {
            if (step instanceof Send send) send.run().getMessageId();
            else if (step instanceof Receive receive) receive.run().forEach(m -> receive.consumer().ackMessage(List.of(m.getReceiptHandle())));
        });
    }
}
