import type { Message } from '../../l10n/messages.js';
import { decode } from '../encoding.js';
import { errorCode } from '../file-system.js';
import type { FileSystem } from '../file-system.js';
import { configurationMessages } from './messages.js';
import { parseConfiguration } from './parse.js';
import type { ParsedConfiguration } from './parse.js';
import { defaultConfiguration } from './schema.js';

const largest = 64 * 1024;

/** The configuration in a file, which is called `name` in messages. A file that is not there is a problem only when `mustExist`. */
export function loadConfiguration(
  fileSystem: FileSystem,
  path: string,
  options: { readonly name: string; readonly mustExist: boolean; readonly ruleIds: readonly string[] },
): ParsedConfiguration {
  const file = options.name;
  const failed = (problem: Message): ParsedConfiguration => ({ configuration: defaultConfiguration, problems: [problem] });
  try {
    if (fileSystem.size(path) > largest) return failed(configurationMessages.tooLarge({ file, limit: largest / 1024 }));
    const decoded = decode(fileSystem.read(path));
    if (!decoded.ok) return failed(configurationMessages.unreadable({ file, code: decoded.reason }));
    return parseConfiguration(decoded.text, file, options.ruleIds);
  } catch (error) {
    const code = errorCode(error);
    if (code === 'ENOENT' && !options.mustExist) return { configuration: defaultConfiguration, problems: [] };
    return failed(configurationMessages.unreadable({ file, code }));
  }
}
