import type { Value } from '../model/values.js';
import type { Workspace } from '../model/workspace.js';

/** Whether the workspace gives an answer that it gave before. */
type StillGiven = (now: Workspace) => boolean;

/** A result, and what was asked for it: it holds as long as all answers are the same. */
export interface Recorded<T> {
  readonly value: T;
  readonly answers: readonly StillGiven[];
}

const nothingAsked: readonly StillGiven[] = [];

export function stillHolds({ answers }: Recorded<unknown>, now: Workspace): boolean {
  return answers.every((isGiven) => isGiven(now));
}

type Lists = Pick<
  Workspace,
  'files' | 'models' | 'clients' | 'producers' | 'sends' | 'consumers' | 'features' | 'topics' | 'groups' | 'open'
>;
type Lookups = Pick<Workspace, 'modelsOf' | 'topicNamed' | 'groupNamed' | 'languageOf' | 'moduleOf' | 'textOf'>;

// These stand outside of what makes them: an answer that is kept must not keep the whole workspace that gave it.

function isList<N extends keyof Lists>(name: N, answer: Lists[N]): StillGiven {
  return (now) => now[name] === answer;
}

/** Answers are the same object, or an equal text, as long as they say the same. */
function isAnswer(name: keyof Lookups, asked: string, answer: unknown): StillGiven {
  return (now) => now[name](asked) === answer;
}

function isLine(path: string, offset: number, answer: number): StillGiven {
  return (now) => now.lineOf(path, offset) === answer;
}

function isResolved(value: Value, path: string, answer: string): StillGiven {
  return (now) => JSON.stringify(now.resolve(value, path)) === answer;
}

/** Gives a workspace to functions and notes what each of them asks it. The target is what the settings say, which never changes. */
export function recorderOf(workspace: Workspace): <T>(make: (workspace: Workspace) => T) => Recorded<T> {
  let asked = new Map<string, StillGiven>();

  function list<N extends keyof Lists>(name: N): Lists[N] {
    const answer = workspace[name];
    if (!asked.has(name)) asked.set(name, isList(name, answer));
    return answer;
  }

  function note<A>(name: keyof Lookups, of: string, answer: A): A {
    const question = `${name} ${of}`;
    if (!asked.has(question)) asked.set(question, isAnswer(name, of, answer));
    return answer;
  }

  const recorded: Workspace = {
    target: workspace.target,
    get files() {
      return list('files');
    },
    get models() {
      return list('models');
    },
    get clients() {
      return list('clients');
    },
    get producers() {
      return list('producers');
    },
    get sends() {
      return list('sends');
    },
    get consumers() {
      return list('consumers');
    },
    get features() {
      return list('features');
    },
    get topics() {
      return list('topics');
    },
    get groups() {
      return list('groups');
    },
    get open() {
      return list('open');
    },
    modelsOf: (path) => note('modelsOf', path, workspace.modelsOf(path)),
    topicNamed: (name) => note('topicNamed', name, workspace.topicNamed(name)),
    groupNamed: (name) => note('groupNamed', name, workspace.groupNamed(name)),
    languageOf: (path) => note('languageOf', path, workspace.languageOf(path)),
    moduleOf: (path) => note('moduleOf', path, workspace.moduleOf(path)),
    textOf: (path) => note('textOf', path, workspace.textOf(path)),
    lineOf(path, offset) {
      const answer = workspace.lineOf(path, offset);
      const question = `lineOf ${path}:${offset}`;
      if (!asked.has(question)) asked.set(question, isLine(path, offset, answer));
      return answer;
    },
    resolve(value, path) {
      const answer = workspace.resolve(value, path);
      const question = `resolve ${path} ${JSON.stringify(value)}`;
      if (!asked.has(question)) asked.set(question, isResolved(value, path, JSON.stringify(answer)));
      return answer;
    },
  };

  return (make) => {
    asked = new Map();
    const value = make(recorded);
    return { value, answers: asked.size === 0 ? nothingAsked : [...asked.values()] };
  };
}
