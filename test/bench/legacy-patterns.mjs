/** What the other tools are asked to look for: the packages, and twenty ways of calling them. */
export const packageNames = ['com.aliyun.mq.http', '@aliyunmq/mq-http-sdk'];

const java = [
  'new MQClient($$$ARGUMENTS)',
  '$CLIENT.getProducer($$$ARGUMENTS)',
  '$CLIENT.getTransProducer($$$ARGUMENTS)',
  '$CLIENT.getConsumer($$$ARGUMENTS)',
  'new TopicMessage($$$ARGUMENTS)',
  '$PRODUCER.publishMessage($$$ARGUMENTS)',
  '$PRODUCER.asyncPublishMessage($$$ARGUMENTS)',
  '$CONSUMER.consumeMessage($$$ARGUMENTS)',
  '$CONSUMER.consumeMessageOrderly($$$ARGUMENTS)',
  '$CONSUMER.ackMessage($$$ARGUMENTS)',
];

const typescript = [
  'new MQClient($$$ARGUMENTS)',
  'new MessageProperties($$$ARGUMENTS)',
  '$CLIENT.getProducer($$$ARGUMENTS)',
  '$CLIENT.getTransProducer($$$ARGUMENTS)',
  '$CLIENT.getConsumer($$$ARGUMENTS)',
  '$PRODUCER.publishMessage($$$ARGUMENTS)',
  '$PRODUCER.consumeHalfMessage($$$ARGUMENTS)',
  '$CONSUMER.consumeMessage($$$ARGUMENTS)',
  '$CONSUMER.consumeMessageOrderly($$$ARGUMENTS)',
  '$CONSUMER.ackMessage($$$ARGUMENTS)',
];

/** The patterns as rules of ast-grep, which runs them all in one pass. */
export function astGrepRules() {
  const rule = (language) => (pattern, i) =>
    ['---', `id: ${language}-${i}`, `language: ${language}`, 'severity: warning', 'rule:', `  pattern: ${JSON.stringify(pattern)}`].join(
      '\n',
    );
  return [...java.map(rule('java')), ...typescript.map(rule('typescript'))].join('\n');
}

export const patternCount = java.length + typescript.length;
