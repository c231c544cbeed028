import { render } from '../../l10n/messages.js';
import { csv } from '../formats/csv.js';
import type { ReportInput } from '../input.js';
import { mqadminScript } from './mqadmin.js';
import { oldResourcesText } from './old-resources.js';
import { openapiScript } from './openapi.js';
import { planText } from './plan.js';
import { readmeText } from './readme.js';
import { resourcesOf } from './resources.js';
import { aclRows, groupRows, topicRows } from './tables.js';
import { terraformFiles } from './terraform.js';
import { valuesExample } from './values.js';
import { xlsx, type Cell } from './xlsx.js';

export type KitInput = Pick<ReportInput, 'model' | 'result' | 'locale'>;

/** Files that create the 5.x side and say how to get there, by their path below the kit's folder. Pure; the same bytes for the same input. */
export function kitFiles({ model, result, locale }: KitInput): ReadonlyMap<string, string | Uint8Array> {
  const kit = resourcesOf(model);
  const topics = topicRows(kit);
  const groups = groupRows(kit);
  return new Map<string, string | Uint8Array>([
    ['README.md', readmeText({ model, result, locale }, kit)],
    ['plan.md', planText({ model, result }, kit, (message) => render(message, locale))],
    ['values.env.example', valuesExample(kit, locale)],
    ['acl.csv', table(aclRows(model, locale))],
    ['topics.csv', table(topics)],
    ['topics.xlsx', xlsx('topics', topics)],
    ['groups.csv', table(groups)],
    ['groups.xlsx', xlsx('groups', groups)],
    ['mqadmin.sh', mqadminScript(kit, locale)],
    ['openapi.sh', openapiScript(kit, locale)],
    ...[...terraformFiles(kit, model.target, locale)].map(([name, text]) => [`terraform/${name}`, text] as const),
    ['terraform/old-resources.md', oldResourcesText(model, kit, locale)],
  ]);
}

function table(rows: readonly (readonly Cell[])[]): string {
  return csv(rows.map((row) => row.map(String)));
}
