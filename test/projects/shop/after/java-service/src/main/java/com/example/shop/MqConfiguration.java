package com.example.shop;

import org.apache.rocketmq.client.apis.ClientConfiguration;
import org.apache.rocketmq.client.apis.StaticSessionCredentialsProvider;
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

    @Bean
    public ClientConfiguration mqClient() {
        return ClientConfiguration.newBuilder()
                .setEndpoints(endpoint)
                .setCredentialProvider(new StaticSessionCredentialsProvider(accessKey, secretKey))
                .build();
    }
}
