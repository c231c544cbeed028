/**
 * Public members of mq-http-sdk 1.0.3.2 that the SDK itself is built from: requests, actions and XML. Applications have no need of them;
 * they are known so that a call to one does not go unseen.
 */
export const internalModel = `
class com.aliyun.mq.http.model.AbstractResponse
  new()
class com.aliyun.mq.http.model.serialize.MessageListDeserializer extends XMLDeserializer<List<Message>>
  new()
  deserialize(java.io.InputStream): List<Message> throws Exception
  deserialize(org.w3c.dom.Document): List<Message>
  deserialize(java.io.InputStream): Object throws Exception
class com.aliyun.mq.http.model.serialize.TopicMessageDeserializer extends XMLDeserializer<TopicMessage>
  new()
  deserialize(java.io.InputStream): TopicMessage throws Exception
  deserialize(java.io.InputStream): Object throws Exception
class com.aliyun.mq.http.model.serialize.TopicMessageSerializer extends XMLSerializer<PublishMessageRequest>
  new()
  serialize(PublishMessageRequest, String): java.io.InputStream throws Exception
  serialize(Object, String): java.io.InputStream throws Exception
interface com.aliyun.mq.http.model.serialize.Deserializer<T>
  deserialize(java.io.InputStream): T throws Exception
class com.aliyun.mq.http.model.serialize.XMLDeserializer<T> extends BaseXMLSerializer<T>, Deserializer<T>
  new()
  safeGetElementContent(org.w3c.dom.Element, String, String): String
  parseErrorMessageResult(org.w3c.dom.Element): ErrorMessageResult
class com.aliyun.mq.http.model.serialize.BaseXMLSerializer<T>
  static factory: javax.xml.parsers.DocumentBuilderFactory
  new()
  getDocmentBuilder(): javax.xml.parsers.DocumentBuilder throws javax.xml.parsers.ParserConfigurationException
class com.aliyun.mq.http.model.serialize.XmlUtil
  static PROPERTY_SEPARATOR: String
  static PROPERTY_SEPARATOR_SPLIT: String
  static PROPERTY_KV_SEPARATOR: String
  static PROPERTY_KV_SEPARATOR_SPLIT: String
  new()
  static output(org.w3c.dom.Node, String, java.io.OutputStream) throws javax.xml.transform.TransformerException
  static xmlNodeToString(org.w3c.dom.Node, String): String throws javax.xml.transform.TransformerException
  static mapToString(Map<String, String>): String
  static stringTopMap(String): Map<String, String>
  static checkPropValid(String, String)
  static isContainSpecialChar(String): boolean
class com.aliyun.mq.http.model.serialize.XMLSerializer<T> extends BaseXMLSerializer<T>, Serializer<T>
  new()
  static safeCreateContentElement(org.w3c.dom.Document, String, Object, String): org.w3c.dom.Element
class com.aliyun.mq.http.model.serialize.ReceiptHandleListSerializer extends XMLSerializer<List<String>>
  new()
  serialize(List<String>, String): java.io.InputStream throws Exception
  serialize(Object, String): java.io.InputStream throws Exception
interface com.aliyun.mq.http.model.serialize.Serializer<T>
  serialize(T, String): java.io.InputStream throws Exception
class com.aliyun.mq.http.model.serialize.ErrorReceiptHandleListDeserializer extends XMLDeserializer<Exception>
  new()
  deserialize(java.io.InputStream): Exception throws Exception
  deserialize(java.io.InputStream): Object throws Exception
class com.aliyun.mq.http.model.action.ConsumeMessageAction extends AbstractAction<ConsumeMessageRequest, List<Message>>
  new(ServiceClient, ServiceCredentials, java.net.URI)
  buildRequest(ConsumeMessageRequest): RequestMessage throws ClientException
  buildResultParser(): ResultParser<List<Message>>
  buildRequest(AbstractRequest): RequestMessage throws ClientException
class com.aliyun.mq.http.model.action.AckMessageAction extends AbstractAction<AckMessageRequest, Void>
  new(ServiceClient, ServiceCredentials, java.net.URI)
  buildRequest(AckMessageRequest): RequestMessage throws ClientException
  buildResultParser(): ResultParser<Void>
  buildExceptionParser(): ResultParser<Exception>
  buildRequest(AbstractRequest): RequestMessage throws ClientException
class com.aliyun.mq.http.model.action.AbstractAction<T, V> extends Action<T, V>
  static logger: org.slf4j.Logger
  actionName: String
  new(HttpMethod, String, ServiceClient, ServiceCredentials, java.net.URI)
  getActionName(): String
  getClient(): ServiceClient
  getCredentials(): ServiceCredentials
  getMethod(): HttpMethod
  getEndpoint(): java.net.URI
  execute(AbstractRequest, AsyncCallback<V>): AsyncResult<V> throws ClientException, ServiceException
  executeWithCustomHeaders(AbstractRequest, AsyncCallback<V>, Map<String, String>): AsyncResult<V> throws ClientException, ServiceException
  execute(AbstractRequest): V throws ClientException, ServiceException
  executeWithCustomHeaders(AbstractRequest, Map<String, String>): V throws ClientException, ServiceException
  addRequiredHeader(RequestMessage)
  addSignatureHeader(RequestMessage) throws ClientException
  buildRequestMessage(AbstractRequest): RequestMessage throws ClientException
  buildResultParser(): ResultParser<V>
  buildExceptionParser(): ResultParser<Exception>
  buildRequest(AbstractRequest): RequestMessage throws ClientException
class com.aliyun.mq.http.model.action.PublishMessageAction extends AbstractAction<PublishMessageRequest, TopicMessage>
  new(ServiceClient, ServiceCredentials, java.net.URI)
  buildRequest(PublishMessageRequest): RequestMessage throws ClientException
  buildResultParser(): ResultParser<TopicMessage>
  buildRequest(AbstractRequest): RequestMessage throws ClientException
interface com.aliyun.mq.http.model.action.Action<T, V>
  getActionName(): String
  getMethod(): HttpMethod
  getClient(): ServiceClient
  getCredentials(): ServiceCredentials
  execute(AbstractRequest, AsyncCallback<V>): AsyncResult<V> throws ClientException, ServiceException
  execute(AbstractRequest): V throws ClientException, ServiceException
class com.aliyun.mq.http.model.ErrorMessage
  Code: String
  Message: String
  RequestId: String
  Method: String
  HostId: String
  new()
class com.aliyun.mq.http.model.request.ConsumeMessageRequest extends AbstractRequest
  new()
  getWaitSeconds(): int
  setWaitSeconds(int)
  getBatchSize(): int
  setBatchSize(int)
  getTag(): String
  setTag(String)
  getConsumer(): String
  setConsumer(String)
  getTrans(): String
  setTrans(String)
class com.aliyun.mq.http.model.request.PublishMessageRequest extends AbstractRequest
  new()
  getMessage(): TopicMessage
  setMessage(TopicMessage)
class com.aliyun.mq.http.model.request.AckMessageRequest extends AbstractRequest
  new()
  getConsumer(): String
  setConsumer(String)
  getReceiptHandles(): List<String>
  setReceiptHandles(List<String>)
  getTrans(): String
  setTrans(String)
class com.aliyun.mq.http.model.AbstractRequest
  requestPath: String
  instanceId: String
  new()
  getRequestPath(): String
  setRequestPath(String)
  getInstanceId(): String
  setInstanceId(String)
`;
