import assert from 'node:assert/strict';
import fc from 'fast-check';
import { languageOf } from '../../../server/engine/languages.js';
import { ts, type ScriptFile, type TypeScript } from '../../../server/languages/typescript/index.js';
import { adapter } from './support.js';

const source = `import { MQClient, MessageProperties } from '@aliyunmq/mq-http-sdk';
import type { Order } from './order';

/** @param {Order} order \`a\` */
export class Sender<T extends Order> {
  private readonly producer = new MQClient(process.env.E, 'a', 's').getProducer('', 'topic');
  constructor(private readonly names: Map<string, T>) {}

  async send(order: T, { delay = 0, ...rest } = {}): Promise<string | undefined> {
    const properties = new MessageProperties(); // 消息 😀
    if (delay > 0) properties.startDeliverTime(Date.now() + delay);
    for (const [name, value] of Object.entries(rest)) properties.putProperty(name, \`\${value} of \${this.names.get(name) ?? '…'}\`);
    try {
      return (await this.producer.publishMessage(JSON.stringify(order), 'tag', properties)).body.MessageId;
    } catch (error) {
      if (/timeout/.test(String(error))) return undefined;
      throw error;
    }
  }
}

label: for (let i = 0; i < 10; i++) if (i % 2) continue label;
export function plus(a: number, b = a): number {
  const more = <N extends number>(n: N) => n + b;
  return more(a as 1) + (a! < b ? 1 : 2);
}
export default { plus, Sender };
`;

/** A tree as text, to be compared. */
function shape(node: TypeScript.Node): string {
  const children: string[] = [];
  ts.forEachChild(node, (child) => {
    // Of very broken code the compiler makes trees in which a node stands twice; one of the places is not its parent.
    children.push(child.parent === node ? shape(child) : `elsewhere ${shape(child)}`);
  });
  const documentation = ts.getJSDocCommentsAndTags(node).map(({ pos, end }) => `${pos}-${end}`);
  return `(${node.kind} ${node.pos}-${node.end} ${node.flags & (ts.NodeFlags.BlockScoped | ts.NodeFlags.OptionalChain)} ${documentation.join()}${children.join('')})`;
}

/** What every name means. */
function names({ bindings }: ScriptFile): string[] {
  return bindings.declarations.map(
    ({ kind, name, identifier, references, assignments }) =>
      `${kind} ${name} ${identifier.pos}: ${references.map(({ pos }) => pos).join()} = ${assignments.map(({ node }) => node.pos).join()}`,
  );
}

function said(file: ScriptFile): unknown {
  return { tree: shape(file.tree), errors: file.syntaxErrors, kind: file.moduleKind, names: names(file), facts: adapter.facts(file) };
}

describe('a file of TypeScript or JavaScript that is parsed again after a change', () => {
  before(async function () {
    this.timeout(60_000);
    await adapter.load();
  });

  for (const path of ['typed.ts', 'typed.tsx', 'typed.js']) {
    it(`is the same as one that is parsed for the first time: ${path}`, () => {
      const pieces = fc.constantFrom(
        ...['', ' ', '\n', '\r\n', ';', '{', '}', '(', ')', "'", '`', '${', '/*', '*/', '//', '/', '<', '>', '😀', 'await ', 'async '],
        ...['x', '.y()', 'let z = 1;', 'class B {}', '/** @type {Order} */ ', '<<<<<<< HEAD\n', 'export ', 'yield ', 'import "a";'],
      );
      const edit = fc.tuple(fc.nat(source.length), fc.oneof(fc.nat(12), fc.nat(300)), pieces);
      const parse = (text: string, before?: ScriptFile): ScriptFile =>
        adapter.parse({ path, text, language: languageOf(path) ?? 'typescript' }, before);
      fc.assert(
        fc.property(fc.array(edit, { minLength: 1, maxLength: 6 }), (edits) => {
          let text = source;
          let file = parse(text);
          for (const [at, removed, inserted] of edits) {
            text = text.slice(0, at) + inserted + text.slice(at + removed);
            file = parse(text, file);
            assert.deepEqual(said(file), said(parse(text)));
          }
        }),
        { numRuns: 200 },
      );
    }).timeout(60_000);
  }
});
