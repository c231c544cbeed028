import com.aliyun.mq.http.MQClient;

class Unused {
}
