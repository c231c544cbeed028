/** Files of one case: a sender whose delivery time is what the case is about. */
export type Files = Readonly<Record<string, string>>;

export interface JavaParts {
  /** The setter's argument. */
  readonly time: string;
  /** Statements of the sending method before the setter. */
  readonly before?: string;
  readonly parameters?: string;
  readonly members?: string;
  readonly imports?: readonly string[];
}

const java = 'src/main/java/com/example/shop';

export const senderPath = `${java}/Sender.java`;

/** ONS HTTP: `TopicMessage.setStartDeliverTime`, epoch milliseconds. */
export function httpJava({ time, before = '', parameters = '', members = '', imports = [] }: JavaParts): Files {
  return {
    [senderPath]: `package com.example.shop;

import com.aliyun.mq.http.MQClient;
import com.aliyun.mq.http.MQProducer;
import com.aliyun.mq.http.model.TopicMessage;
${imports.map((name) => `import ${name};`).join('\n')}

public class Sender {
    private final MQProducer producer;
    ${members}

    public Sender(MQClient client) {
        this.producer = client.getProducer("reminders");
    }

    public void send(${parameters}) {
        TopicMessage message = new TopicMessage("pay".getBytes());
        ${before}
        message.setStartDeliverTime(${time});
        producer.publishMessage(message);
    }
}
`,
  };
}

/** ONS TCP: `Message.setStartDeliverTime`, epoch milliseconds. */
export function tcpJava({ time, before = '', parameters = '', members = '', imports = [] }: JavaParts): Files {
  return {
    [senderPath]: `package com.example.shop;

import com.aliyun.openservices.ons.api.Message;
import com.aliyun.openservices.ons.api.Producer;
${imports.map((name) => `import ${name};`).join('\n')}

public class Sender {
    private final Producer producer;
    ${members}

    public Sender(Producer producer) {
        this.producer = producer;
    }

    public void send(${parameters}) {
        Message message = new Message("reminders", "pay", "pay".getBytes());
        ${before}
        message.setStartDeliverTime(${time});
        producer.send(message);
    }
}
`,
  };
}

/** Remoting: any statement about `message`. */
export function remotingJava(statement: string, parameters = ''): Files {
  return {
    [senderPath]: `package com.example.shop;

import org.apache.rocketmq.client.producer.DefaultMQProducer;
import org.apache.rocketmq.common.message.Message;

public class Sender {
    private final DefaultMQProducer producer;

    public Sender(DefaultMQProducer producer) {
        this.producer = producer;
    }

    public void send(${parameters}) throws Exception {
        Message message = new Message("reminders", "pay", "pay".getBytes());
        ${statement}
        producer.send(message);
    }
}
`,
  };
}

/** rocketmq-client-java: `setDeliveryTimestamp`, epoch milliseconds. */
export function grpcJava(time: string, parameters = ''): Files {
  return {
    [senderPath]: `package com.example.shop;

import org.apache.rocketmq.client.apis.ClientException;
import org.apache.rocketmq.client.apis.ClientServiceProvider;
import org.apache.rocketmq.client.apis.message.Message;
import org.apache.rocketmq.client.apis.producer.Producer;

public class Sender {
    private final Producer producer;

    public Sender(Producer producer) {
        this.producer = producer;
    }

    public void send(${parameters}) throws ClientException {
        Message message = ClientServiceProvider.loadService().newMessageBuilder()
                .setTopic("reminders")
                .setBody("pay".getBytes())
                .setDeliveryTimestamp(${time})
                .build();
        producer.send(message);
    }
}
`,
  };
}

export interface ScriptParts {
  readonly time: string;
  readonly before?: string;
  readonly parameters?: string;
  readonly imports?: readonly string[];
}

/** ONS HTTP for Node: `MessageProperties.startDeliverTime`, epoch milliseconds. */
export function httpNode({ time, before = '', parameters = '', imports = [] }: ScriptParts): Files {
  return {
    'src/sender.ts': `import { MessageProperties, MQClient } from '@aliyunmq/mq-http-sdk';
${imports.join('\n')}

const client = new MQClient(process.env.MQ_ENDPOINT, process.env.MQ_USER, process.env.MQ_PASSWORD);
const producer = client.getProducer('', 'reminders');

export async function send(${parameters}): Promise<void> {
  const properties = new MessageProperties();
  ${before}
  properties.startDeliverTime(${time});
  await producer.publishMessage('pay', 'pay', properties);
}
`,
  };
}
