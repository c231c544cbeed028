import type { FrontEnd, Parsed } from '../../../server/engine/support.js';
import type { TextConstant } from '../../../server/engine/text-constants.js';
import { emptyModel, type ConfiguredAccessKey } from '../../../server/model/messaging.js';
import { accessKeyIdIn, accessKeyNeedle, speaksOfMessaging } from './credentials.js';

/** Finds AccessKey ids in configuration files. A file whose name speaks of messaging speaks for all of its keys. */
export function configuredAccessKeys<P extends Parsed>(
  entriesOf: (parsed: P) => Iterable<TextConstant & { readonly key: string }>,
): FrontEnd<P, unknown> {
  return {
    family: 'config',
    needles: [accessKeyNeedle],
    analyze(parsed, _index, cancellation) {
      const { path, text } = parsed.source;
      if (!text.includes(accessKeyNeedle)) return undefined;
      const isMessagingFile = speaksOfMessaging(path.slice(path.lastIndexOf('/') + 1));
      const accessKeys: ConfiguredAccessKey[] = [];
      for (const { key, value, range } of entriesOf(parsed)) {
        if (cancellation.isCancelled) return undefined;
        const id = isMessagingFile || speaksOfMessaging(key) ? accessKeyIdIn(value) : undefined;
        if (id !== undefined) accessKeys.push({ key, id, range });
      }
      return accessKeys.length === 0 ? undefined : { family: 'config', uses: [], model: { ...emptyModel, accessKeys }, links: [] };
    },
  };
}
