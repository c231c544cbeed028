import { isOnsHttpType, onsHttpTypes } from '../../../sdks/ons-http/java/types.js';
import { onsHttpLibrary } from '../../../sdks/ons-http/java/api.js';
import type { FileRewrite } from '../file/file-rewrite.js';
import { legacyCalls } from '../file/legacy-calls.js';
import { simpleName } from '../file/names.js';
import { hasWord } from '../source/words.js';

/** Methods of the old SDK that nothing else is likely to have. */
const ownNames = new Set(
  [...onsHttpLibrary.types.values()].flatMap((type) =>
    type.members.filter((member) => member.kind === 'method' && isDistinctive(member.name)).map((member) => member.name),
  ),
);

function isDistinctive(name: string): boolean {
  return /^(async)?(publish|consume|ack)(Half)?Message(Orderly)?$|^getReceiptHandle$|^(set|get)(Message(Tag|Key|Body|BodyString|BodyBytes|BodyMD5)|StartDeliverTime|ShardingKey|TransCheckImmunityTime|ConsumedTimes|PublishTime|NextConsumeTime|FirstConsumeTime)$|^get(Trans)?Producer$|^getConsumer$|^getErrorMessages$/.test(
    name,
  );
}

const legacyNames: ReadonlySet<string> = new Set(Object.values(onsHttpTypes).map(simpleName));
/** Names that 5.x has too. */
const sharedNames = new Set(['Message', 'ClientException', 'ClientConfiguration']);
const notCode = /"(?:\\.|[^"\\\r\n])*"|'(?:\\.|[^'\\\r\n])*'|\/\/[^\r\n]*|\/\*[^]*?\*\//g;

/**
 * A last look at the text itself, whatever the stages believe: no import, type or call of the old SDK is left. Gives what was found.
 * The engine parses the result again; this only reads its words, as it runs with every keystroke: new code has no old names, so that
 * only those that the file had are looked for, first anywhere and then in what is code.
 */
export function findLeftover(file: FileRewrite, text: string): string | undefined {
  const types = [...file.file.mentionedNames].filter((name) => legacyNames.has(name) && !sharedNames.has(name) && hasWord(text, name));
  const methods = [...file.file.invocations.keys()].filter((name) => ownNames.has(name) && hasWord(text, name));
  if (types.length === 0 && methods.length === 0 && !text.includes('aliyun')) return undefined;
  const code = text.replace(notCode, (part) => (part.startsWith('/') ? ' ' : '""'));
  if (/\bcom\s*\.\s*aliyun\s*\.\s*mq\s*\.\s*http\b/.test(code)) return 'com.aliyun.mq.http';
  const own = ownNamesOf(file);
  for (const name of types)
    if (!own.types.has(name) && !packageHas(file, name) && new RegExp(`(?<![.\\w$])${name}(?![\\w$])`).test(code)) return name;
  for (const name of methods) if (!own.methods.has(name) && new RegExp(`(?<![\\w$])${name}\\s*\\(`).test(code)) return name;
  return undefined;
}

/** Types and methods of the old SDK's names that are something else in this file. */
function ownNamesOf(file: FileRewrite): { readonly types: ReadonlySet<string>; readonly methods: ReadonlySet<string> } {
  const legacyNodes = new Set(legacyCalls(file).map((call) => call.node));
  const called = [...file.file.invocations].filter(([, nodes]) => nodes.some((node) => !legacyNodes.has(node))).map(([name]) => name);
  const imported = file.file.imports.filter((line) => !isOnsHttpType(`${line.name}.`)).map((line) => simpleName(line.name));
  return {
    types: new Set([
      ...file.file.types.flatMap((type) => type.name ?? []),
      ...imported,
      ...file.file.declarations.map((declaration) => declaration.name),
    ]),
    methods: new Set([...called, ...file.file.methods.map((method) => method.name)]),
  };
}

function packageHas(file: FileRewrite, name: string): boolean {
  const { packageName } = file.file;
  return file.resolver.index.projectTypes(packageName ? `${packageName}.${name}` : name).length > 0;
}
