/** What the SDKs before the gRPC ones can do and 5.x does otherwise or not at all. The rules say what becomes of each. */
export const features = [
  'broadcasting',
  'pull-consumer',
  'lite-pull-consumer',
  'batch-consumer',
  'message-queue-selector-by-hash',
  'message-queue-selector-by-position',
  'message-queue-selector',
  'batch-send',
  'one-way-send',
  'request-reply',
  'consume-from-where',
  'max-reconsume-times',
  'suspend-time',
  'consume-timeout',
  'message-trace-switch',
  'allocation-strategy',
  'class-filter',
  'admin-client',
] as const;
export type Feature = (typeof features)[number];
