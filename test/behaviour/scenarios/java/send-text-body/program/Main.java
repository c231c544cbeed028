import com.aliyun.mq.http.MQClient;
import com.aliyun.mq.http.MQProducer;
import com.aliyun.mq.http.model.TopicMessage;

import java.util.Base64;

public class Main {
    public static void main(String[] args) throws Exception {
        MQClient client = new MQClient(System.getenv("MQ_ENDPOINT"), System.getenv("MQ_USER"), System.getenv("MQ_PASSWORD"));
        MQProducer producer = client.getProducer("MQ_INST_old", "sj-text");
        String[] texts = {"plain", "<order id=\"1\">&amp;</order>", "größer 订单 🚚", Base64.getEncoder().encodeToString(new byte[] {0, 1, (byte) 0xff, (byte) 0xfe})};
        for (String text : texts) {
            TopicMessage message = new TopicMessage();
            message.setMessageBody(text);
            producer.publishMessage(message);
        }
        client.close();
    }
}
