import assert from 'node:assert/strict';
import { createEditSet } from '../../../rules/targets/rocketmq-client-java/source/edit-set.js';
import { applyEdits } from '../../../server/engine/edits.js';

function applied(source: string, edits: ReturnType<typeof createEditSet>): string {
  const result = edits.result();
  assert.ok(result);
  const text = applyEdits(source, result);
  assert.ok(text.ok);
  return text.text;
}

describe('edits that contain each other', () => {
  it('an outer edit is made from the rewritten text of what it keeps, whatever was registered first', () => {
    const source = 'a(b(c))';
    for (const order of [0, 1]) {
      const edits = createEditSet(source);
      const steps = [
        () => edits.replace({ start: 4, end: 5 }, 'C'),
        () => edits.replace({ start: 0, end: 7 }, () => `x${edits.text({ start: 2, end: 6 })}`),
      ];
      (order === 0 ? steps : [...steps].reverse()).forEach((step) => step());
      assert.equal(applied(source, edits), 'xb(C)');
    }
  });

  it('equal ranges nest, the later one outside', () => {
    const edits = createEditSet('value');
    edits.replace({ start: 0, end: 5 }, 'name');
    edits.replace({ start: 0, end: 5 }, () => `[${edits.text({ start: 0, end: 5 })}]`);
    assert.equal(applied('value', edits), '[name]');
  });

  it('an insertion where a plain replacement starts stands before it', () => {
    const edits = createEditSet('client = x;');
    edits.insert(0, 'Type ');
    edits.replace({ start: 0, end: 6 }, 'configuration');
    assert.equal(applied('client = x;', edits), 'Type configuration = x;');
  });

  it('edits that overlap in part are refused as a whole', () => {
    const edits = createEditSet('abcdef');
    edits.replace({ start: 0, end: 3 }, 'x');
    edits.replace({ start: 2, end: 5 }, 'y');
    assert.equal(edits.result(), undefined);
  });

  it('edits that change nothing are left out', () => {
    const edits = createEditSet('same');
    edits.replace({ start: 0, end: 4 }, 'same');
    assert.deepEqual(edits.result(), []);
  });
});
