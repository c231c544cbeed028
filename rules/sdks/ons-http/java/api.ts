import type { JavaLibrary } from '../../../../server/languages/java/library.js';
import type { ApiPackageRow, ApiRow, ApiTable } from '../../api-table.js';
import { clientEntries } from './api/client.js';
import { configurationEntries } from './api/configuration.js';
import { consumerEntries } from './api/consumer.js';
import { errorEntries } from './api/error.js';
import { internalCommon } from './api/internal-common.js';
import { internalModel } from './api/internal-model.js';
import { messageEntries } from './api/message.js';
import { producerEntries } from './api/producer.js';
import { readSurface } from './api/row.js';

const entries = [...clientEntries, ...producerEntries, ...consumerEntries, ...messageEntries, ...errorEntries, ...configurationEntries];
const surface = readSurface(entries, [internalCommon, internalModel]);

function internal(prefix: string, note: string): ApiPackageRow {
  return {
    prefix,
    kind: 'other',
    grade: 'manual',
    becomes: '',
    note,
    source: `com/aliyun/mq/http source of ${prefix.slice('com.aliyun.mq.http.'.length)}`,
  };
}

const packageRows: readonly ApiPackageRow[] = [
  internal('com.aliyun.mq.http.common.auth.', 'Signs HTTP requests; 5.x signs inside its client.'),
  internal('com.aliyun.mq.http.common.comm.', 'Retries and handlers of HTTP requests.'),
  internal('com.aliyun.mq.http.common.http.', 'The HTTP client itself.'),
  internal('com.aliyun.mq.http.common.parser.', 'Reads HTTP responses.'),
  internal('com.aliyun.mq.http.common.utils.', "Helpers of the SDK: replace a call by one of the application's own libraries."),
  internal(
    'com.aliyun.mq.http.common.Constants',
    'Names of the HTTP wire format: headers, XML tags, parameters, and the keys under which properties travel. 5.x has methods for what they name.',
  ),
  internal('com.aliyun.mq.http.common.HttpMethod', 'HTTP methods.'),
  internal('com.aliyun.mq.http.model.action.', 'HTTP requests as objects.'),
  internal('com.aliyun.mq.http.model.request.', 'HTTP requests as objects.'),
  internal('com.aliyun.mq.http.model.serialize.', 'XML bodies.'),
  internal('com.aliyun.mq.http.model.Abstract', 'Base classes of requests and responses.'),
  internal('com.aliyun.mq.http.model.ErrorMessage', 'The XML body of an error.'),
];

/** `import com.aliyun.mq.http.model.*;` */
export const wildcardRow = 'com.aliyun.mq.http.*';

const wildcard: ApiRow = {
  id: wildcardRow,
  kind: 'import',
  grade: 'safe',
  becomes: '',
  note: 'A whole package: nothing of it is used, or what is used has rows of its own.',
  source: 'mq-http-sdk-1.0.3.2.jar',
};

/** Every public and protected member of mq-http-sdk, with what becomes of it. */
export const onsHttpJavaApi: ApiTable = { artifact: 'com.aliyun.mq:mq-http-sdk:1.0.3.2', rows: [...surface.rows, wildcard], packageRows };

/** The same types as the resolver sees them. */
export const onsHttpLibrary: JavaLibrary = { name: 'mq-http-sdk', types: surface.types, isTracked: true };
