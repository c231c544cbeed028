package com.example.reminders;

import com.aliyun.openservices.ons.api.ONSFactory;
import com.aliyun.openservices.ons.api.Producer;
import com.aliyun.openservices.ons.api.PropertyKeyConst;
import java.util.Properties;
import org.springframework.beans.factory.annotation.Value;

class Producers {
    @Value("${reminders.endpoint}")
    private String endpoint;

    Producer started() {
        Properties properties = new Properties();
        properties.setProperty(PropertyKeyConst.NAMESRV_ADDR, endpoint);
        Producer producer = ONSFactory.createProducer(properties);
        producer.start();
        return producer;
    }
}
