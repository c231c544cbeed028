import assert from 'node:assert/strict';
import { analysedEngine } from '../../support/product-engine.js';

/** The topics that the sends of a program can have: what they are, or why they are open. */
async function topicsOf(loop: string): Promise<unknown[]> {
  const files = {
    'pom.xml': '<project/>',
    'src/main/java/p/MqProperties.java': `package p;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
@ConfigurationProperties("mq")
public class MqProperties {
  private List<Sender> senders;
  public List<Sender> getSenders() { return senders; }
  public void setSenders(List<Sender> senders) { this.senders = senders; }
  public static class Sender {
    private String topicName;
    public String getTopicName() { return topicName; }
    public void setTopicName(String topicName) { this.topicName = topicName; }
  }
}
`,
    'src/main/java/p/Program.java': `package p;
import com.aliyun.openservices.ons.api.Message;
import com.aliyun.openservices.ons.api.Producer;
public class Program {
  private final MqProperties properties;
  private final Producer producer;
  Program(MqProperties properties, Producer producer) { this.properties = properties; this.producer = producer; }
  void run(byte[] body) {
    ${loop}
  }
}
`,
    'src/main/resources/application.yml': 'mq:\n  senders:\n    - topic-name: orders\n    - topic-name: bills\n',
  };
  const { sends } = (await analysedEngine(new Map(Object.entries(files)))).workspace();
  return sends.flatMap(({ topics }) => topics.map((topic) => (topic.kind === 'known' ? topic.value : topic.open))).sort();
}

describe('Java: lists of configured objects', () => {
  for (const loop of [
    'for (MqProperties.Sender sender : properties.getSenders()) producer.send(new Message(sender.getTopicName(), "*", body));',
    'properties.getSenders().forEach(sender -> producer.send(new Message(sender.getTopicName(), "*", body)));',
    'properties.getSenders().stream().forEach((MqProperties.Sender sender) -> { producer.send(new Message(sender.getTopicName(), "*", body)); });',
  ]) {
    it(`each element is one possibility: ${loop.slice(0, 60)}`, async () => assert.deepEqual(await topicsOf(loop), ['bills', 'orders']));
  }
});
