package com.example.shop;

import com.aliyun.mq.http.MQClient;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The connection that all producers and consumers of the service share. */
@Configuration
public class MqConfiguration {

    @Value("${mq.endpoint}")
    private String endpoint;

    @Value("${mq.access-key}")
    private String accessKey;

    @Value("${mq.secret-key}")
    private String secretKey;

    @Bean(destroyMethod = "close")
    public MQClient mqClient() {
        return new MQClient(endpoint, accessKey, secretKey);
    }
}
