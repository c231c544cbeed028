/**
 * Public members of mq-http-sdk 1.0.3.2 that the SDK itself is built from: HTTP plumbing, signatures, utilities and the wire format's names. Applications have no need of them;
 * they are known so that a call to one does not go unseen.
 */
export const internalCommon = `
interface com.aliyun.mq.http.common.Constants extends HttpHeaders
  static LOCATION_MESSAGES: String
  static X_HEADER_API_VERSION: String
  static X_HEADER_API_VERSION_VALUE: String
  static X_HEADER_PREFIX: String
  static X_HEADER_REQUEST_ID: String
  static DEFAULT_CHARSET: String
  static DEFAULT_CONTENT_TYPE: String
  static DEFAULT_XML_NAMESPACE: String
  static TPOIC_PREFIX: String
  static MESSAGE_TAG: String
  static MESSAGE_ID_TAG: String
  static RECEIPT_HANDLE_LIST_TAG: String
  static RECEIPT_HANDLE_TAG: String
  static MESSAGE_BODY_TAG: String
  static MESSAGE_BODY_MD5_TAG: String
  static PUBLISH_TIME_TAG: String
  static NEXT_CONSUME_TIME_TAG: String
  static FIRST_CONSUME_TIME_TAG: String
  static CONSUMED_TIMES_TAG: String
  static MESSAGE_TAG_TAG: String
  static MESSAGE_PROPERTIES: String
  static MESSAGE_PROPERTIES_TIMER_KEY: String
  static MESSAGE_PROPERTIES_TRANS_CHECK_KEY: String
  static MESSAGE_PROPERTIES_MSG_KEY: String
  static MESSAGE_PROPERTIES_SHARDING: String
  static ERROR_LIST_TAG: String
  static ERROR_TAG: String
  static ERROR_CODE_TAG: String
  static ERROR_MESSAGE_TAG: String
  static ERROR_REQUEST_ID_TAG: String
  static ERROR_HOST_ID_TAG: String
  static MESSAGE_ERRORCODE_TAG: String
  static MESSAGE_ERRORMESSAGE_TAG: String
  static PARAM_WAIT_SECONDS: String
  static PARAM_CONSUMER_TAG: String
  static PARAM_CONSUMER: String
  static PARAM_CONSUME_NUM: String
  static PARAM_NS: String
  static PARAM_TRANSACTION: String
  static PARAM_TRANSACTION_V_POP: String
  static PARAM_ORDER: String
  static SLASH: String
  static HTTP_PREFIX: String
  static HTTPS_PREFIX: String
  static CODE_MESSAGE_NOT_EXIST: String
class com.aliyun.mq.http.common.auth.ServiceSignature
  new()
  static create(): ServiceSignature
  getAlgorithm(): String
  getVersion(): String
  computeSignature(String, String): String
class com.aliyun.mq.http.common.auth.HmacSHA1Signature extends ServiceSignature
  new()
  getAlgorithm(): String
  getVersion(): String
  computeSignature(String, String): String
interface com.aliyun.mq.http.common.auth.RequestSigner
  sign(RequestMessage) throws ClientException
class com.aliyun.mq.http.common.comm.RepeatableInputStreamEntity.NoAutoClosedInputStreamEntity extends org.apache.http.entity.AbstractHttpEntity
  new(java.io.InputStream, long)
  isRepeatable(): boolean
  getContentLength(): long
  getContent(): java.io.InputStream throws java.io.IOException
  writeTo(java.io.OutputStream) throws java.io.IOException
  isStreaming(): boolean
interface com.aliyun.mq.http.common.comm.ResponseHandler
  handle(ResponseMessage) throws ServiceException, ClientException
class com.aliyun.mq.http.common.comm.NoRetryStrategy extends RetryStrategy
  new()
  shouldRetry(Exception, RequestMessage, ResponseMessage, int): boolean
interface com.aliyun.mq.http.common.comm.RequestHandler
  handle(com.aliyun.mq.http.common.http.ServiceClient.Request) throws ServiceException, ClientException
class com.aliyun.mq.http.common.comm.ExecutionContext
  new()
  getRetryStrategy(): RetryStrategy
  setRetryStrategy(RetryStrategy)
  getCharset(): String
  setCharset(String)
  getSigner(): RequestSigner
  setSigner(RequestSigner)
  getResponseHandlers(): List<ResponseHandler>
  addResponseHandler(ResponseHandler)
  insertResponseHandler(int, ResponseHandler)
  removeResponseHandler(ResponseHandler)
  getResquestHandlers(): List<RequestHandler>
  addRequestHandler(RequestHandler)
  insertRequestHandler(int, RequestHandler)
  removeRequestHandler(RequestHandler)
class com.aliyun.mq.http.common.comm.RetryStrategy
  new()
  shouldRetry(Exception, RequestMessage, ResponseMessage, int): boolean
  getPauseDelay(int): long
class com.aliyun.mq.http.common.comm.RepeatableInputStreamEntity extends org.apache.http.entity.BasicHttpEntity
  new(com.aliyun.mq.http.common.http.ServiceClient.Request)
  isChunked(): boolean
  isRepeatable(): boolean
  writeTo(java.io.OutputStream) throws java.io.IOException
class com.aliyun.mq.http.common.utils.CodingUtils
  new()
  static assertParameterNotNull(Object, String)
  static assertStringNotNullOrEmpty(String, String)
  static assertListNotNullOrEmpty(List, String)
  static isNullOrEmpty(String): boolean
class com.aliyun.mq.http.common.utils.HttpUtil
  new()
  static urlEncode(String, String): String throws java.io.UnsupportedEncodingException
  static paramToQueryString(Map<String, String>, String): String throws java.io.UnsupportedEncodingException
  static convertHeaderCharsetFromIso88591(Map<String, String>)
  static convertHeaderCharsetToIso88591(Map<String, String>)
class com.aliyun.mq.http.common.utils.DateUtil
  new()
  static formatRfc822Date(Date): String
  static parseRfc822Date(String): Date throws java.text.ParseException
  static formatIso8601Date(Date): String
  static formatAlternativeIso8601Date(Date): String
  static parseIso8601Date(String): Date throws java.text.ParseException
class com.aliyun.mq.http.common.utils.CaseInsensitiveMap<V> extends Map<String, V>
  new()
  new(Map<String, V>)
  size(): int
  isEmpty(): boolean
  containsKey(Object): boolean
  containsValue(Object): boolean
  get(Object): V
  put(String, V): V
  remove(Object): V
  putAll(Map<String, V>)
  clear()
  keySet(): Set<String>
  values(): Collection<V>
  entrySet(): Set<java.util.Map.Entry<String, V>>
  put(Object, Object): Object
interface com.aliyun.mq.http.common.utils.ServiceConstants
  static DEFAULT_ENCODING: String
  static RESOURCE_NAME_COMMON: String
class com.aliyun.mq.http.common.utils.BooleanSerializer extends com.google.gson.JsonSerializer<Boolean>, com.google.gson.JsonDeserializer<Boolean>
  new()
  serialize(Boolean, java.lang.reflect.Type, com.google.gson.JsonSerializationContext): com.google.gson.JsonElement
  deserialize(com.google.gson.JsonElement, java.lang.reflect.Type, com.google.gson.JsonDeserializationContext): Boolean throws com.google.gson.JsonParseException
  serialize(Object, java.lang.reflect.Type, com.google.gson.JsonSerializationContext): com.google.gson.JsonElement
  deserialize(com.google.gson.JsonElement, java.lang.reflect.Type, com.google.gson.JsonDeserializationContext): Object throws com.google.gson.JsonParseException
class com.aliyun.mq.http.common.utils.ResourceManager
  static getInstance(String): ResourceManager
  static getInstance(String, java.util.Locale): ResourceManager
  getString(String): String
  getFormattedString(String, Object...): String
class com.aliyun.mq.http.common.utils.IOUtils
  new()
  static readStreamAsString(java.io.InputStream, String): String throws java.io.IOException
  static readStreamAsBytesArray(java.io.InputStream): byte[] throws java.io.IOException
  static safeClose(java.io.InputStream)
  static safeClose(java.io.OutputStream)
interface com.aliyun.mq.http.common.utils.HttpHeaders
  static AUTHORIZATION: String
  static CONTENT_LENGTH: String
  static CONTENT_MD5: String
  static CONTENT_TYPE: String
  static DATE: String
  static HOST: String
  static SECURITY_TOKEN: String
class com.aliyun.mq.http.common.utils.VersionInfoUtils
  new()
  static getDefaultUserAgent(): String
class com.aliyun.mq.http.common.utils.Utils
  static logger: org.slf4j.Logger
  new()
  static getHttpURI(String): java.net.URI
class com.aliyun.mq.http.common.utils.BinaryUtil
  new()
  static toBase64String(byte[]): String
  static fromBase64String(String): byte[]
  static calculateMd5(byte[]): byte[]
interface com.aliyun.mq.http.common.parser.ResultParser<T>
  parse(ResponseMessage): T throws ResultParseException
class com.aliyun.mq.http.common.parser.JAXBResultParser extends ResultParser<Object>
  new(Class<?>)
  parse(String): Object throws ResultParseException
  parse(ResponseMessage): Object throws ResultParseException
  parse(java.io.InputStream): Object throws ResultParseException
class com.aliyun.mq.http.common.parser.ResultParseException extends Exception
  new()
  new(String)
  new(Throwable)
  new(String, Throwable)
class com.aliyun.mq.http.common.HttpMethod extends Object
  static DELETE: HttpMethod
  static GET: HttpMethod
  static HEAD: HttpMethod
  static POST: HttpMethod
  static PUT: HttpMethod
  static OPTIONS: HttpMethod
  static values(): HttpMethod[]
  static valueOf(String): HttpMethod
class com.aliyun.mq.http.common.http.HttpClientConfig
  new() throws org.apache.http.nio.reactor.IOReactorException
class com.aliyun.mq.http.common.http.HttpDeleteWrapper extends org.apache.http.client.methods.HttpEntityEnclosingRequestBase
  static METHOD_NAME: String
  new()
  new(java.net.URI)
  new(String)
  getMethod(): String
class com.aliyun.mq.http.common.http.HttpFactory
  static logger: org.slf4j.Logger
  new()
  static createConnectionManager(ClientConfiguration): org.apache.http.impl.nio.conn.PoolingNHttpClientConnectionManager
  static createHttpAsyncClient(org.apache.http.impl.nio.conn.PoolingNHttpClientConnectionManager, ClientConfiguration): org.apache.http.impl.nio.client.CloseableHttpAsyncClient
  static createHttpRequest(com.aliyun.mq.http.common.http.ServiceClient.Request, ExecutionContext): org.apache.http.client.methods.HttpRequestBase
class com.aliyun.mq.http.common.http.DefaultServiceClient extends ServiceClient
  <T> sendRequestCore(com.aliyun.mq.http.common.http.ServiceClient.Request, ExecutionContext, HttpCallback<T>): java.util.concurrent.Future<org.apache.http.HttpResponse> throws java.io.IOException
  isOpen(): boolean
  isSelectorOk(): boolean
  close()
  getDefaultRetryStrategy(): RetryStrategy
class com.aliyun.mq.http.common.http.ServiceClient.Request extends HttpMesssage
  new()
  getUri(): String
  setUrl(String)
  getMethod(): HttpMethod
  setMethod(HttpMethod)
class com.aliyun.mq.http.common.http.RequestMessage extends HttpMesssage
  new()
  getMethod(): HttpMethod
  setMethod(HttpMethod)
  getEndpoint(): java.net.URI
  setEndpoint(java.net.URI)
  getResourcePath(): String
  setResourcePath(String)
  getParameters(): Map<String, String>
  setParameters(Map<String, String>)
  addParameter(String, String)
  removeParameter(String)
  isRepeatable(): boolean
class com.aliyun.mq.http.common.http.ServiceClientFactory
  new()
  static createServiceClient(ClientConfiguration): ServiceClient
  static closeServiceClient(ServiceClient)
  static getServiceClientCount(): int
class com.aliyun.mq.http.common.http.HttpFactory.IdleConnectionMonitor extends Thread
  static getInstance(): com.aliyun.mq.http.common.http.HttpFactory.IdleConnectionMonitor
  addConnMgr(org.apache.http.nio.conn.NHttpClientConnectionManager)
  removeConnMgr(org.apache.http.nio.conn.NHttpClientConnectionManager)
  set_CONNECTION_MANAGER_LIMIT(int)
  run()
  shutdown()
class com.aliyun.mq.http.common.http.ExceptionResultParser extends ResultParser<Exception>
  new(String)
  parse(ResponseMessage): Exception throws ResultParseException
  parse(ResponseMessage): Object throws ResultParseException
class com.aliyun.mq.http.common.http.ServiceClient
  new(ClientConfiguration)
  getClientConfiguration(): ClientConfiguration
  <T> sendRequest(RequestMessage, ExecutionContext, HttpCallback<T>): java.util.concurrent.Future<org.apache.http.HttpResponse>
  <T> sendRequestCore(com.aliyun.mq.http.common.http.ServiceClient.Request, ExecutionContext, HttpCallback<T>): java.util.concurrent.Future<org.apache.http.HttpResponse> throws Exception
  close()
  isOpen(): boolean
  isSelectorOk(): boolean
  getDefaultRetryStrategy(): RetryStrategy
class com.aliyun.mq.http.common.http.HttpMesssage
  new()
  getHeaders(): Map<String, String>
  setHeaders(Map<String, String>)
  addHeader(String, String)
  getHeader(String): String
  getContent(): java.io.InputStream
  setContent(java.io.InputStream)
  getContentLength(): long
  setContentLength(long)
  close() throws java.io.IOException
class com.aliyun.mq.http.common.http.ResponseMessage extends HttpMesssage
  new()
  getUri(): String
  setUrl(String)
  getStatusCode(): int
  setStatusCode(int)
  isSuccessful(): boolean
`;
