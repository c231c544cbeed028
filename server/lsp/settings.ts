import { defaultTargets } from '../../rules/targets/versions.js';
import type { EngineSettings } from '../engine/engine.js';
import { severities, type Severity } from '../engine/finding.js';
import type { Product } from '../engine/product.js';
import type { TargetVersions } from '../engine/support.js';
import type { Message } from '../l10n/messages.js';
import { isAtLeast } from '../workspace/configuration/parse.js';
import { oldestTargets } from '../workspace/configuration/schema.js';
import { lspMessages } from './messages.js';

/** The section of the editor's settings. */
export const settingsSection = 'rocketmqMigrate';

export interface ServerSettings {
  readonly enable: boolean;
  /** Only what a person set: the rest is for the folder's `rocketmq-migrate.yml` to say. */
  readonly targets: Partial<TargetVersions>;
  readonly severities: EngineSettings['severities'];
  /** What `source.fixAll.rocketmqMigrate` applies: it runs on save without a person looking, so safe rewrites only unless asked for more. */
  readonly fixAll: 'safe' | 'suggested';
}

export interface ReadSettings {
  readonly settings: ServerSettings;
  /** What was wrong, for the log. */
  readonly problems: readonly Message[];
}

/** Values of a client as the type system knows them: unknown until looked at. */
type Values = Readonly<Record<string, unknown>>;

function isValues(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Reads settings of any origin. Never throws: what is not understood is named and replaced by its default. */
export function readSettings(raw: unknown, product: Product): ReadSettings {
  const values: Values = isValues(raw) ? raw : {};
  const problems: Message[] = [];
  const invalid = (name: string, value: unknown, expected: string): void => {
    problems.push(lspMessages.settingInvalid({ name, value: JSON.stringify(value) ?? String(value), expected }));
  };
  const unknown = (name: string): void => {
    problems.push(lspMessages.settingUnknown({ name }));
  };

  let enable = true;
  let fixAll: ServerSettings['fixAll'] = 'safe';
  const levels: Record<string, Severity | 'off'> = {};
  const targets: Partial<Record<keyof TargetVersions, string>> = {};
  const levelNames: readonly (Severity | 'off')[] = [...severities, 'off'];

  for (const [name, value] of Object.entries(values)) {
    if (value === null || value === undefined) continue;
    switch (name) {
      case 'enable':
        if (typeof value === 'boolean') enable = value;
        else invalid(name, value, 'true | false');
        break;
      case 'fixAll':
        if (value === 'safe' || value === 'suggested') fixAll = value;
        else invalid(name, value, 'safe | suggested');
        break;
      case 'severities':
        if (!isValues(value)) invalid(name, value, '{ "rule-id": "severity" }');
        else readSeverities(value);
        break;
      case 'targets':
        if (!isValues(value)) invalid(name, value, '{ "java": "5.0.7", "node": "1.0.8" }');
        else readTargets(value);
        break;
      case 'trace': // the client's own
        break;
      default:
        unknown(name);
    }
  }
  return { settings: { enable, fixAll, targets, severities: levels }, problems };

  function readSeverities(given: Values): void {
    for (const [rule, value] of Object.entries(given)) {
      const level = levelNames.find((name) => name === value);
      if (!product.rules.some(({ id }) => id === rule)) unknown(`severities.${rule}`);
      else if (level) levels[rule] = level;
      else if (value !== null && value !== undefined && value !== 'default') invalid(`severities.${rule}`, value, levelNames.join(' | '));
    }
  }

  function readTargets(given: Values): void {
    for (const [name, value] of Object.entries(given)) {
      if (name !== 'java' && name !== 'node') unknown(`targets.${name}`);
      else if (typeof value === 'string' && isAtLeast(value, oldestTargets[name])) targets[name] = value;
      else if (value !== null && value !== undefined) {
        const [oldest, usual] = [oldestTargets[name], defaultTargets[name]];
        problems.push(lspMessages.settingVersion({ name: `targets.${name}`, value: JSON.stringify(value), oldest, usual }));
      }
    }
  }
}
