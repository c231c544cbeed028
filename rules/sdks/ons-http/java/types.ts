/** The SDK's types that applications name. */
export const onsHttpTypes = {
  client: 'com.aliyun.mq.http.MQClient',
  producer: 'com.aliyun.mq.http.MQProducer',
  transProducer: 'com.aliyun.mq.http.MQTransProducer',
  consumer: 'com.aliyun.mq.http.MQConsumer',
  topicMessage: 'com.aliyun.mq.http.model.TopicMessage',
  message: 'com.aliyun.mq.http.model.Message',
  baseMessage: 'com.aliyun.mq.http.model.BaseMessage',
  asyncCallback: 'com.aliyun.mq.http.model.AsyncCallback',
  asyncResult: 'com.aliyun.mq.http.model.AsyncResult',
  errorMessageResult: 'com.aliyun.mq.http.model.ErrorMessageResult',
  clientException: 'com.aliyun.mq.http.common.ClientException',
  serviceException: 'com.aliyun.mq.http.common.ServiceException',
  ackMessageException: 'com.aliyun.mq.http.common.AckMessageException',
  clientErrorCode: 'com.aliyun.mq.http.common.ClientErrorCode',
  clientConfiguration: 'com.aliyun.mq.http.common.http.ClientConfiguration',
  httpCallback: 'com.aliyun.mq.http.common.http.HttpCallback',
} as const;

export const onsHttpPackage = 'com.aliyun.mq.http';

export function isOnsHttpType(name: string): boolean {
  return name.startsWith(`${onsHttpPackage}.`);
}
