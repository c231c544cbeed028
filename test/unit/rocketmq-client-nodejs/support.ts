import { applyEdits } from '../../../server/engine/edits.js';
import { languageOf } from '../../../server/engine/languages.js';
import type { RewritePlan } from '../../../server/engine/support.js';
import { typescriptAdapter } from '../../../server/languages/typescript/index.js';
import { onsHttpLibrary, onsHttpNode } from '../../../rules/sdks/ons-http/node/index.js';
import { onsHttpToRocketmqClientNodejs } from '../../../rules/targets/rocketmq-client-nodejs/index.js';

const adapter = typescriptAdapter([onsHttpLibrary]);
const cancellation = { isCancelled: false };

export const loadParser = (): Promise<void> => adapter.load();

export interface Rewritten {
  readonly plans: readonly RewritePlan[];
  /** The new texts by path. */
  readonly texts: ReadonlyMap<string, string>;
}

/** Rewrites files that belong together, given by path. */
export function rewriteFiles(sources: Readonly<Record<string, string>>): Rewritten {
  const files = new Map(
    Object.entries(sources).map(([path, text]) => [path, adapter.parse({ path, text, language: languageOf(path) ?? 'javascript' })]),
  );
  const index = adapter.join(new Map([...files].map(([path, file]) => [path, adapter.facts(file)])));
  const analysed = [...files.values()].flatMap((parsed) => {
    const analysis = onsHttpNode.analyze(parsed, index, cancellation);
    return analysis ? [{ parsed, analysis }] : [];
  });
  const plans = onsHttpToRocketmqClientNodejs.plan(analysed, index, { java: '5.0.7', node: '1.0.8' }, cancellation);
  const texts = new Map(Object.entries(sources));
  for (const plan of plans) {
    for (const [path, edits] of plan.edits) {
      const applied = applyEdits(sources[path] ?? '', edits);
      if (!applied.ok) throw new Error(`edits of ${path} ${applied.reason}`);
      texts.set(path, applied.text);
    }
  }
  return { plans, texts };
}

export interface RewrittenText {
  readonly grade: string;
  readonly text: string;
  readonly differences: readonly string[];
  /** Key of each blocker with the text that it stands on. */
  readonly blockers: readonly string[];
}

/** Rewrites one file. */
export function rewriteText(text: string, path = 'a.js'): RewrittenText {
  const { plans, texts } = rewriteFiles({ [path]: text });
  const short = (key: string): string => key.replace('node-rewrite.', '');
  return {
    grade: plans.map(({ grade }) => grade).join(' ') || 'none',
    text: texts.get(path) ?? '',
    differences: plans.flatMap(({ differences }) => differences.map(({ key }) => short(key))).sort(),
    blockers: plans.flatMap(({ blockers }) =>
      blockers.map(({ message, range }) => `${short(message.key)}: ${text.slice(range.start, range.end)}`),
    ),
  };
}

/** A script that makes a producer for the topic `orders` and runs the lines in its main function. */
export function script(...lines: readonly string[]): string {
  return [
    "const { MQClient, MessageProperties } = require('@aliyunmq/mq-http-sdk');",
    "const producer = new MQClient(process.env.EP, process.env.AK, process.env.SK).getProducer('', 'orders');",
    'async function main(body, key, at) {',
    ...lines.map((line) => `  ${line}`),
    '}',
    'main(process.argv[2], process.argv[3], process.argv[4]);',
    '',
  ].join('\n');
}

/** The lines of the main function of a rewritten script, behind the start of the producer. */
export function mainLines(text: string): string {
  return /await producer\.startup\(\);\n([\s\S]*?)\n}\nmain/.exec(text)?.[1]?.replace(/^ {2}/gm, '') ?? text;
}
