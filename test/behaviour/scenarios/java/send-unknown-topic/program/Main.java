import com.aliyun.mq.http.MQClient;
import com.aliyun.mq.http.MQProducer;
import com.aliyun.mq.http.common.ServiceException;
import com.aliyun.mq.http.model.TopicMessage;

import java.nio.charset.StandardCharsets;

public class Main {
    public static void main(String[] args) throws Exception {
        MQClient client = new MQClient(System.getenv("MQ_ENDPOINT"), System.getenv("MQ_USER"), System.getenv("MQ_PASSWORD"));
        MQProducer producer = client.getProducer("sj-nowhere");
        try {
            producer.publishMessage(new TopicMessage("lost".getBytes(StandardCharsets.UTF_8), "t"));
            System.out.println("sent");
        } catch (ServiceException e) {
            System.out.println("refused by the service");
        }
        client.close();
    }
}
