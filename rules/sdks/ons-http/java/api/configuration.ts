import { member, type, type TypeEntry } from './row.js';

function noSetting(name: string, valueType: string, why: string, grade: 'suggested' | 'manual'): readonly ReturnType<typeof member>[] {
  const getter = valueType === 'boolean' ? `is${name}` : `get${name}`;
  return [
    member(`${getter}(): ${valueType}`, 'configuration', 'manual', '', why),
    member(`set${name}(${valueType})`, 'configuration', grade, '', why),
  ];
}

const tuning = 'HTTP connections are tuned here; gRPC has one connection and no such setting. Dropped, and named as a difference.';
const proxy = 'The 5.x client knows no proxy: the network must let it through.';

export const configurationEntries: readonly TypeEntry[] = [
  type(
    'class com.aliyun.mq.http.common.http.ClientConfiguration',
    'configuration',
    'safe',
    'ClientConfigurationBuilder',
    'Settings of the HTTP client; those that 5.x has move into the builder of its configuration.',
    [
      member(
        'clone(): Object throws java.lang.CloneNotSupportedException',
        'configuration',
        'manual',
        '',
        '5.x configurations are immutable.',
      ),
      member('hashCode(): int', 'configuration', 'manual', '', '5.x configurations are not compared.'),
      member('equals(Object): boolean', 'configuration', 'manual', '', '5.x configurations are not compared.'),
      member('new()', 'configuration', 'safe', 'ClientConfiguration.newBuilder()', 'Folded into the builder of the client it is given to.'),
      ...noSetting('UserAgent', 'String', 'The 5.x client names itself. Dropped, and named as a difference.', 'suggested'),
      ...noSetting('ProxyHost', 'String', proxy, 'manual'),
      ...noSetting('ProxyPort', 'int', proxy, 'manual'),
      ...noSetting('ProxyUsername', 'String', proxy, 'manual'),
      ...noSetting('ProxyPassword', 'String', proxy, 'manual'),
      ...noSetting('ProxyDomain', 'String', proxy, 'manual'),
      ...noSetting('ProxyWorkstation', 'String', proxy, 'manual'),
      ...noSetting('MaxConnections', 'int', tuning, 'suggested'),
      member('getSocketTimeout(): int', 'configuration', 'manual', 'getRequestTimeout()', 'Read from where the value came.'),
      member(
        'setSocketTimeout(int)',
        'configuration',
        'safe',
        'setRequestTimeout(Duration.ofMillis(time))',
        'How long one attempt may take; 33 s by default there, 3 s in 5.x.',
      ),
      ...noSetting('ConnectionTimeout', 'int', tuning, 'suggested'),
      member('getMaxErrorRetry(): int', 'configuration', 'manual', '', 'Read from where the value came.'),
      member(
        'setMaxErrorRetry(int)',
        'configuration',
        'suggested',
        'ProducerBuilder.setMaxAttempts(count)',
        'Retries there, attempts in 5.x, of producers only; HTTP errors that come late were never retried.',
      ),
      ...noSetting('SoKeepAlive', 'boolean', tuning, 'suggested'),
      ...noSetting('ExceptContinue', 'boolean', tuning, 'suggested'),
      ...noSetting('MaxConnectionsPerRoute', 'int', tuning, 'suggested'),
      ...noSetting('IoReactorThreadCount', 'int', tuning, 'suggested'),
    ],
  ),
];
