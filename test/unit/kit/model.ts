import type { Grant, GroupRow, MigrationModel, Place, TopicRow } from '../../../server/report/migration/model.js';

export const place: Place = { path: 'src/A.java', line: 1, column: 1 };

export const topic = (name: string, more: Partial<TopicRow> = {}): TopicRow => ({
  name,
  types: more.type ? [more.type] : [],
  type: null,
  hasOpenType: false,
  maxDelayMillis: null,
  hasOpenDelay: false,
  senders: [],
  subscribers: [],
  declared: [],
  ...more,
});

export const group = (name: string, more: Partial<GroupRow> = {}): GroupRow => ({
  name,
  families: ['ons-http'],
  orderly: false,
  maxRetryTimes: null,
  consumers: [{ application: 'app', family: 'ons-http', orderly: false, subscriptions: [], place }],
  producers: [],
  declared: [],
  ...more,
});

export const grant = (resourceType: Grant['resourceType'], resource: string, more: Partial<Grant> = {}): Grant => ({
  application: 'app',
  user: 'app-app',
  resourceType,
  resource,
  actions: [resourceType === 'Topic' ? 'Pub' : 'Sub'],
  places: [place],
  ...more,
});

export const migrationModel = (more: Partial<MigrationModel> = {}): MigrationModel => ({
  target: { edition: null, maxDelayMillis: 7 * 24 * 3_600_000, isAssumed: true, instances: {} },
  applications: [],
  topics: [],
  groups: [],
  grants: [],
  unresolved: [],
  stages: [],
  legacyResources: [],
  policies: [],
  ...more,
});

/** Names as an attacker would choose them for a shell, HCL, a spreadsheet or a page. */
export const hostileNames = [
  `$(touch hacked)`,
  '`touch hacked`',
  `'; touch hacked; '`,
  '"; touch hacked; "',
  'a\ntouch hacked',
  '${file("/etc/passwd")}',
  '%{ for x in y }',
  '=cmd|calc',
  '@SUM(1)',
  '-rf',
  '| cell | <script>alert(1)</script>',
  'back\\slash',
  '\u0000\u0007\u2028',
  '',
];
