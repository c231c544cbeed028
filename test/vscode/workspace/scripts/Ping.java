import com.aliyun.mq.http.MQClient;
import com.aliyun.mq.http.MQProducer;
import com.aliyun.mq.http.model.TopicMessage;

/** Sends one message, to see whether the instance answers. */
class Ping {
    public static void main(String[] args) {
        MQClient client = new MQClient(args[0], args[1], args[2]);
        MQProducer producer = client.getProducer("ping");
        System.out.println(producer.publishMessage(new TopicMessage("ping".getBytes())).getMessageId());
        client.close();
    }
}
