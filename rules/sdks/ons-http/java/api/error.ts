import { member, type, type TypeEntry } from './row.js';

const onlyPrinted = 'A 5.x exception has it in its message only. Dropped where it is only printed.';
const making = 'Made by an application itself: which 5.x exception fits is for its author to say.';

export const errorEntries: readonly TypeEntry[] = [
  type(
    'class com.aliyun.mq.http.common.ServiceException extends RuntimeException',
    'error',
    'safe',
    'ClientException',
    'What the server refuses. The 5.x exception is checked.',
    [
      ...[
        'new()',
        'new(String, String)',
        'new(Throwable)',
        'new(String, String, Throwable)',
        'new(String, Throwable, String, String, String)',
      ].map((notation) => member(notation, 'error', 'manual', 'new ClientException(message)', making)),
      member(
        'getErrorCode(): String',
        'error',
        'suggested',
        'instanceof NotFoundException',
        'Codes become exception types where the table knows them.',
      ),
      member('getRequestId(): String', 'error', 'suggested', '', onlyPrinted),
      member('getHostId(): String', 'error', 'suggested', '', onlyPrinted),
      member('setRequestId(String)', 'error', 'manual', '', 'Set by the SDK itself.'),
      member('toString(): String', 'error', 'suggested', 'toString()', 'The text has another form.'),
    ],
  ),
  type(
    'class com.aliyun.mq.http.common.ClientException extends RuntimeException',
    'error',
    'suggested',
    'RuntimeException',
    'Network failures and local checks, unchecked on both sides; in 5.x they have no type of their own.',
    [
      ...['new()', 'new(String, String)', 'new(Throwable)', 'new(String, String, Throwable)', 'new(String, String, String, Throwable)'].map(
        (notation) => member(notation, 'error', 'manual', 'new IllegalStateException(message)', making),
      ),
      member('getErrorCode(): String', 'error', 'suggested', '', `Nearly always "Unknown". ${onlyPrinted}`),
      member('getRequestId(): String', 'error', 'suggested', '', onlyPrinted),
      member('toString(): String', 'error', 'suggested', 'toString()', 'The text has another form.'),
    ],
  ),
  type(
    'class com.aliyun.mq.http.common.AckMessageException extends ServiceException',
    'error',
    'safe',
    'ClientException',
    'Some handles of a batch failed; in 5.x each acknowledgement fails by itself.',
    [
      member('new(Map<String, com.aliyun.mq.http.model.ErrorMessageResult>)', 'error', 'manual', '', making),
      member(
        'getErrorMessages(): Map<String, com.aliyun.mq.http.model.ErrorMessageResult>',
        'error',
        'suggested',
        'getSuppressed()',
        'Printed ones become the failure and those it suppressed; anything else depends on the handles.',
      ),
      member('setErrorMessages(Map<String, com.aliyun.mq.http.model.ErrorMessageResult>)', 'error', 'manual', '', 'Set by the SDK itself.'),
    ],
  ),
  type('class com.aliyun.mq.http.model.ErrorMessageResult', 'error', 'suggested', 'ClientException', 'Why one handle failed.', [
    member('errorCode: String', 'error', 'manual', '', "A field for the SDK's own subclasses."),
    member('errorMessage: String', 'error', 'manual', '', "A field for the SDK's own subclasses."),
    member('new()', 'error', 'manual', '', 'Made by the SDK itself.'),
    member('getErrorCode(): String', 'error', 'suggested', '', onlyPrinted),
    member('setErrorCode(String)', 'error', 'manual', '', 'Set by the SDK itself.'),
    member('getErrorMessage(): String', 'error', 'suggested', 'getMessage()', 'The message of the one failure.'),
    member('setErrorMessage(String)', 'error', 'manual', '', 'Set by the SDK itself.'),
  ]),
  type('interface com.aliyun.mq.http.common.ClientErrorCode', 'error', 'manual', '', 'Codes of local errors.', [
    ...['UNKNOWN', 'CONNECTION_TIMEOUT', 'SOCKET_TIMEOUT', 'INVALID_RESPONSE'].map((name) =>
      member(`static ${name}: String`, 'error', 'manual', '', 'No 5.x exception has this code; timeouts are unchecked exceptions of gRPC.'),
    ),
  ]),
];
