import type { CallSite } from '../../model/values.js';
import type { FileAnalysis, SourceFile } from '../support.js';
import { fileParts, type FileParts } from './file-parts.js';
import type { Lookups } from './lookups.js';
import type { FoundSettings, PlacedSetting } from './settings-place.js';

/** A question to other files, and its answer at that time. */
type Question =
  | { readonly kind: 'settings'; readonly ask: Parameters<Lookups['settings']>; readonly answer: FoundSettings }
  | { readonly kind: 'calls'; readonly method: string; readonly answer: readonly CallSite[] };

interface Remembered {
  readonly path: string;
  readonly stated: object;
  readonly questions: readonly Question[];
  readonly parts: FileParts;
}

const remembered = new WeakMap<FileAnalysis, Remembered>();

/** As `fileParts`; made anew only where an answer of another file, or what a person states, has changed. */
export function rememberedParts(analysis: FileAnalysis, path: SourceFile['path'], lookups: Lookups, stated: object): FileParts {
  const before = remembered.get(analysis);
  if (before?.path === path && before.stated === stated && before.questions.every((question) => isAnswered(question, lookups))) {
    return before.parts;
  }
  const questions = new Map<string, Question>();
  const noting: Lookups = {
    ...lookups,
    settings(...ask) {
      const answer = lookups.settings(...ask);
      questions.set(`settings ${ask.join('\n')}`, { kind: 'settings', ask, answer });
      return answer;
    },
    calls(method) {
      const answer = lookups.calls(method);
      questions.set(`calls ${method}`, { kind: 'calls', method, answer });
      return answer;
    },
  };
  const parts = fileParts(analysis.model, path, noting);
  remembered.set(analysis, { path, stated, questions: [...questions.values()], parts });
  return parts;
}

function isAnswered(question: Question, lookups: Lookups): boolean {
  if (question.kind === 'calls') {
    const now = lookups.calls(question.method);
    return now.length === question.answer.length && now.every((call, i) => call === question.answer[i]);
  }
  const now = lookups.settings(...question.ask);
  const { settings, isCut } = now;
  const before = question.answer;
  if (now === before) return true;
  return (
    isCut === before.isCut && settings.length === before.settings.length && settings.every((one, i) => isSame(one, before.settings[i]))
  );
}

/** A file that is read again makes new settings; those before the change say the same in the same place. */
function isSame(a: PlacedSetting, b: PlacedSetting | undefined): boolean {
  if (a.path !== b?.path || a.profile !== b.profile) return false;
  const [x, y] = [a.setting, b.setting];
  return (
    x === y ||
    (x.key === y.key && x.value === y.value && x.source === y.source && x.range.start === y.range.start && x.range.end === y.range.end)
  );
}
