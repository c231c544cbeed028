import com.aliyun.mq.http.MQClient;
import com.aliyun.mq.http.MQProducer;
import com.aliyun.mq.http.model.AsyncCallback;
import com.aliyun.mq.http.model.TopicMessage;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

public class Main {
    public static void main(String[] args) throws Exception {
        MQClient client = new MQClient(System.getenv("MQ_ENDPOINT"), System.getenv("MQ_USER"), System.getenv("MQ_PASSWORD"));
        MQProducer producer = client.getProducer("sj-async");
        CountDownLatch done = new CountDownLatch(1);
        producer.asyncPublishMessage(new TopicMessage("async".getBytes(StandardCharsets.UTF_8), "t"), new AsyncCallback<TopicMessage>() {
            @Override
            public void onSuccess(TopicMessage result) {
                System.out.println("sent " + result.getMessageId());
                done.countDown();
            }

            @Override
            public void onFail(Exception ex) {
                System.out.println("failed");
                done.countDown();
            }
        });
        done.await(20, TimeUnit.SECONDS);
        client.close();
    }
}
