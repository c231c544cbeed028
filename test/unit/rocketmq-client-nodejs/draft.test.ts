import assert from 'node:assert/strict';
import { applyEdits } from '../../../server/engine/edits.js';
import { createDraft, type Draft } from '../../../rules/targets/rocketmq-client-nodejs/file/draft.js';
import { tallObject, type Style } from '../../../rules/targets/rocketmq-client-nodejs/text/layout.js';

const style: Style = { quote: "'", semicolons: true, indent: '  ', newline: '\n', trailingCommas: true };
const source = 'call(first, second);';

function draftOf(text: string, templates: readonly { start: number; end: number }[] = []): Draft {
  return createDraft({ text, style, templates });
}

function result(draft: Draft, text = source): string {
  const finished = draft.finish();
  if ('conflicts' in finished) return `conflicts ${JSON.stringify(finished.conflicts)}`;
  const applied = applyEdits(text, finished.edits);
  return applied.ok ? applied.text : applied.reason;
}

describe('draft of the Node rewrite', () => {
  it('renders inner changes inside of outer ones, whatever their order', () => {
    const draft = draftOf(source);
    draft.replace({ start: 0, end: 19 }, (render) => `other(${render({ start: 12, end: 18 })})`);
    draft.drop({ start: 5, end: 10 });
    draft.replace({ start: 12, end: 18 }, '2');
    assert.equal(result(draft), 'other(2);');
  });

  it('reports a change that the text around it leaves out', () => {
    const draft = draftOf(source);
    draft.replace({ start: 0, end: 19 }, 'gone()');
    draft.replace({ start: 12, end: 18 }, '2');
    assert.match(result(draft), /^conflicts/);
  });

  it('takes a deletion for what it is', () => {
    const draft = draftOf(source);
    draft.remove({ start: 10, end: 18 });
    draft.replace({ start: 12, end: 18 }, '2');
    assert.equal(result(draft), 'call(first);');
  });

  it('refuses changes that cut each other or stand on the same range', () => {
    const cut = draftOf(source);
    cut.replace({ start: 0, end: 8 }, 'a');
    cut.replace({ start: 5, end: 12 }, 'b');
    assert.match(result(cut), /^conflicts/);
    const same = draftOf(source);
    same.replace({ start: 5, end: 10 }, 'a');
    same.replace({ start: 5, end: 10 }, 'b');
    assert.match(result(same), /^conflicts/);
  });

  it('keeps insertions at one place in their order', () => {
    const draft = draftOf(source);
    draft.insert(20, ' one');
    draft.insert(20, ' two');
    assert.equal(result(draft), `${source} one two`);
  });

  it('never moves the lines of a template literal', () => {
    const text = 'send(`a\nb`);';
    const draft = draftOf(text, [{ start: 5, end: 10 }]);
    draft.replace({ start: 0, end: 11 }, (render) => `send(${tallObject([`body: ${render({ start: 5, end: 10 })}`])})`);
    assert.equal(result(draft, text), 'send({\n  body: `a\nb`,\n});');
  });
});
