/**
 * Public members of org.springframework:spring-messaging:5.3.27: what any of them has. Made from the jars by scripts/generate/java-libraries.mjs.
 */
export const notation = `
interface org.springframework.messaging.Message<T>
  getPayload(): T
  getHeaders(): MessageHeaders
class org.springframework.messaging.MessageHeaders extends java.util.Map<String, Object>, java.io.Serializable
  static ID_VALUE_NONE: java.util.UUID
  static ID: String
  static TIMESTAMP: String
  static CONTENT_TYPE: String
  static REPLY_CHANNEL: String
  static ERROR_CHANNEL: String
  new(java.util.Map<String, Object>)
  getId(): java.util.UUID
  getTimestamp(): Long
  getReplyChannel(): Object
  getErrorChannel(): Object
  <T> get(Object, Class<T>): T
  containsKey(Object): boolean
  containsValue(Object): boolean
  entrySet(): java.util.Set<java.util.Map.Entry<String, Object>>
  get(Object): Object
  isEmpty(): boolean
  keySet(): java.util.Set<String>
  size(): int
  values(): java.util.Collection<Object>
  put(String, Object): Object
  putAll(java.util.Map<String, Object>)
  remove(Object): Object
  clear()
  equals(Object): boolean
  hashCode(): int
  toString(): String
  put(Object, Object): Object
class org.springframework.messaging.core.AbstractMessageSendingTemplate<D> extends MessageSendingOperations<D>
  static CONVERSION_HINT_HEADER: String
  new()
  setDefaultDestination(D)
  getDefaultDestination(): D
  setMessageConverter(org.springframework.messaging.converter.MessageConverter)
  getMessageConverter(): org.springframework.messaging.converter.MessageConverter
  send(Message<Object>)
  send(D, Message<Object>)
  convertAndSend(Object) throws org.springframework.messaging.MessagingException
  convertAndSend(D, Object) throws org.springframework.messaging.MessagingException
  convertAndSend(D, Object, java.util.Map<String, Object>) throws org.springframework.messaging.MessagingException
  convertAndSend(Object, org.springframework.messaging.core.MessagePostProcessor) throws org.springframework.messaging.MessagingException
  convertAndSend(D, Object, org.springframework.messaging.core.MessagePostProcessor) throws org.springframework.messaging.MessagingException
  convertAndSend(D, Object, java.util.Map<String, Object>, org.springframework.messaging.core.MessagePostProcessor) throws org.springframework.messaging.MessagingException
interface org.springframework.messaging.core.MessageSendingOperations<D>
  send(Message<Object>) throws org.springframework.messaging.MessagingException
  send(D, Message<Object>) throws org.springframework.messaging.MessagingException
  convertAndSend(Object) throws org.springframework.messaging.MessagingException
  convertAndSend(D, Object) throws org.springframework.messaging.MessagingException
  convertAndSend(D, Object, java.util.Map<String, Object>) throws org.springframework.messaging.MessagingException
  convertAndSend(Object, org.springframework.messaging.core.MessagePostProcessor) throws org.springframework.messaging.MessagingException
  convertAndSend(D, Object, org.springframework.messaging.core.MessagePostProcessor) throws org.springframework.messaging.MessagingException
  convertAndSend(D, Object, java.util.Map<String, Object>, org.springframework.messaging.core.MessagePostProcessor) throws org.springframework.messaging.MessagingException
class org.springframework.messaging.support.GenericMessage<T> extends Message<T>, java.io.Serializable
  new(T)
  new(T, java.util.Map<String, Object>)
  new(T, MessageHeaders)
  getPayload(): T
  getHeaders(): MessageHeaders
  equals(Object): boolean
  hashCode(): int
  toString(): String
class org.springframework.messaging.support.MessageBuilder<T>
  setHeaders(org.springframework.messaging.support.MessageHeaderAccessor): MessageBuilder<T>
  setHeader(String, Object): MessageBuilder<T>
  setHeaderIfAbsent(String, Object): MessageBuilder<T>
  removeHeaders(String...): MessageBuilder<T>
  removeHeader(String): MessageBuilder<T>
  copyHeaders(java.util.Map<String, Object>): MessageBuilder<T>
  copyHeadersIfAbsent(java.util.Map<String, Object>): MessageBuilder<T>
  setReplyChannel(org.springframework.messaging.MessageChannel): MessageBuilder<T>
  setReplyChannelName(String): MessageBuilder<T>
  setErrorChannel(org.springframework.messaging.MessageChannel): MessageBuilder<T>
  setErrorChannelName(String): MessageBuilder<T>
  build(): Message<T>
  static <T> fromMessage(Message<T>): MessageBuilder<T>
  static <T> withPayload(T): MessageBuilder<T>
  static <T> createMessage(T, MessageHeaders): Message<T>
`;

/** Texts of the constants, by the id of the field. */
export const constantTexts: Readonly<Record<string, string>> = {
  'org.springframework.messaging.MessageHeaders#CONTENT_TYPE': 'contentType',
  'org.springframework.messaging.MessageHeaders#ERROR_CHANNEL': 'errorChannel',
  'org.springframework.messaging.MessageHeaders#ID': 'id',
  'org.springframework.messaging.MessageHeaders#REPLY_CHANNEL': 'replyChannel',
  'org.springframework.messaging.MessageHeaders#TIMESTAMP': 'timestamp',
  'org.springframework.messaging.core.AbstractMessageSendingTemplate#CONVERSION_HINT_HEADER': 'conversionHint',
};
