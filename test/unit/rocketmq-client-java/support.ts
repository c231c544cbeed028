import { applyEdits } from '../../../server/engine/edits.js';
import { neverCancelled } from '../../../server/engine/cancellation.js';
import type { RewritePlan } from '../../../server/engine/support.js';
import { createJavaAdapter } from '../../../server/languages/java/index.js';
import { useGrammarsOnDisk } from '../../../server/workspace/grammars.js';
import { onsHttpJava, onsHttpLibrary } from '../../../rules/sdks/ons-http/java/index.js';
import { onsHttpToRocketmqClientJava } from '../../../rules/targets/rocketmq-client-java/index.js';

const adapter = createJavaAdapter([onsHttpLibrary]);

export async function loadParser(): Promise<void> {
  useGrammarsOnDisk();
  await adapter.load();
}

export interface Rewritten {
  readonly plans: readonly RewritePlan[];
  /** Texts after the plans that are not manual. */
  readonly after: ReadonlyMap<string, string>;
  /** Number of uses that the front end found. */
  readonly uses: number;
  readonly syntaxErrors: number;
}

/** Plans the given files as one connected set and applies what can be applied. */
export function rewriteAll(files: Readonly<Record<string, string>>): Rewritten {
  const parsed = Object.entries(files).map(([path, text]) => adapter.parse({ path, text, language: 'java' }));
  const index = adapter.join(new Map(parsed.map((file) => [file.source.path, adapter.facts(file)])));
  const analysed = parsed.flatMap((file) => {
    const analysis = onsHttpJava.analyze(file, index, neverCancelled);
    return analysis ? [{ parsed: file, analysis }] : [];
  });
  const plans = onsHttpToRocketmqClientJava.plan(analysed, index, { java: '5.0.7', node: '1.0.8' }, neverCancelled);
  const after = new Map(Object.entries(files));
  let syntaxErrors = 0;
  for (const plan of plans)
    for (const [path, edits] of plan.edits) {
      const result = applyEdits(files[path] ?? '', edits);
      if (!result.ok) throw new Error(`edits of ${path} do not fit: ${result.reason}`);
      after.set(path, result.text);
      syntaxErrors += adapter.parse({ path, text: result.text, language: 'java' }).syntaxErrors;
    }
  return { plans, after, uses: analysed.reduce((sum, { analysis }) => sum + analysis.uses.length, 0), syntaxErrors };
}

/** One file's text after its rewrite, and the grade and reasons of its plan. */
export function rewriteOne(text: string): { readonly text: string; readonly grade: string; readonly reasons: readonly string[] } {
  const { plans, after } = rewriteAll({ 'Test.java': text });
  const [plan] = plans;
  const reasons = plan ? [...plan.differences, ...plan.blockers.map((blocker) => blocker.message)].map((message) => message.key) : [];
  return { text: after.get('Test.java') ?? '', grade: plan?.grade ?? 'none', reasons };
}

const imports = `import com.aliyun.mq.http.MQClient;
import com.aliyun.mq.http.MQConsumer;
import com.aliyun.mq.http.MQProducer;
import com.aliyun.mq.http.common.AckMessageException;
import com.aliyun.mq.http.common.ClientException;
import com.aliyun.mq.http.common.ServiceException;
import com.aliyun.mq.http.model.Message;
import com.aliyun.mq.http.model.TopicMessage;
`;

/** A class around members, with the SDK's imports that they need. */
export function classWith(members: string, header = 'class Test'): string {
  const needed = imports.split('\n').filter((line) => new RegExp(`\\b${/(\w+);$/.exec(line)?.[1] ?? '-'}\\b`).test(members));
  return `${needed.join('\n')}\n\n${header} {\n${members}\n}\n`;
}
