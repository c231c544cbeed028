import type { ConfigurationSetting } from '../../../../server/model/settings.js';
import type { ValueAt } from '../../../../server/model/messaging.js';
import { known } from '../../../../server/model/values.js';
import { springText } from '../../spring-beans/placeholders.js';

/** Settings of one document by their keys as Spring compares them: without case, dashes and underscores. */
export type SpringSettings = ReadonlyMap<string, ConfigurationSetting>;

/** https://docs.spring.io/spring-boot/reference/features/external-config.html#features.external-config.typesafe-configuration-properties.relaxed-binding */
export function relaxed(key: string): string {
  return key.toLowerCase().replace(/[-_]/g, '');
}

/** A file's documents, each by itself; of a key that is set twice the last one holds. */
export function documentsOf(settings: readonly ConfigurationSetting[], prefix: string): readonly SpringSettings[] {
  const documents = new Map<number, Map<string, ConfigurationSetting>>();
  for (const setting of settings) {
    const key = relaxed(setting.key);
    if (!key.startsWith(prefix) || setting.source === 'environment') continue;
    const number = setting.document ?? 0;
    const document = documents.get(number) ?? new Map<string, ConfigurationSetting>();
    documents.set(number, document.set(key, setting));
  }
  return [...documents.values()];
}

export function settingAt(setting: ConfigurationSetting | undefined): ValueAt | undefined {
  if (!setting || setting.value === null) return undefined;
  const { value, range } = setting;
  const read = typeof value === 'string' ? springText(value) : known(value);
  return { value: read, range, ...(read.kind === 'known' && typeof value === 'string' && { literals: [{ value, range }] }) };
}

export function textOf(setting: ConfigurationSetting | undefined): string | undefined {
  return setting?.value === undefined || setting.value === null ? undefined : String(setting.value).trim();
}
