import type { FileAnalysis, ApiUse } from '../../../server/engine/support.js';

/**
 * Uses that make a client that pulls: 5.x instances refuse those of before 5.0.0, whatever else of the SDK they serve.
 * https://developer.aliyun.com/ask/653069, https://developer.aliyun.com/ask/616620
 */
export function makesPullClient({ model }: FileAnalysis, { range }: ApiUse): boolean {
  return (model.features ?? []).some(
    ({ feature, range: at }) => (feature === 'pull-consumer' || feature === 'lite-pull-consumer') && at.start === range.start,
  );
}
