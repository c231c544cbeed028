import type { TextConstant } from '../../engine/text-constants.js';
import { ts, type TypeScript } from './compiler.js';
import type { ScriptFile } from './script-file.js';

/** Every string literal and template without substitutions. */
export function* scriptTextConstants({ tree }: ScriptFile): Generator<TextConstant> {
  const stack: TypeScript.Node[] = [tree];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (ts.isStringLiteralLike(node)) yield { value: node.text, range: { start: node.getStart(tree) + 1, end: node.getEnd() - 1 } };
    const children: TypeScript.Node[] = [];
    ts.forEachChild(node, (child) => void children.push(child));
    stack.push(...children.reverse());
  }
}
