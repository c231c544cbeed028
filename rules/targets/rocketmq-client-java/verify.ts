import { buildJavaFile } from '../../../server/languages/java/build-file.js';
import { isOnsHttpType, onsHttpTypes } from '../../sdks/ons-http/java/types.js';
import { onsHttpLibrary } from '../../sdks/ons-http/java/api.js';
import { importsOf, simpleName } from './names.js';
import { legacyCalls, type FileRewrite } from './rewrite.js';
import { child, closest, walk } from './tree.js';

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

/**
 * A last look at the text itself, whatever the stages believe: it parses, and no import, type or call of the old SDK is left.
 * Gives what was found.
 */
export function findLeftover(file: FileRewrite, text: string): string | undefined {
  const after = buildJavaFile({ ...file.file.source, text });
  const source = (node: { start: number; end: number }): string => text.slice(node.start, node.end);
  if (after.syntaxErrors > file.file.syntaxErrors) return 'syntax';
  if (importsOf(after.root, text).some((line) => isOnsHttpType(`${line.name}.`))) return 'import';
  const declared = new Set(after.types.map((type) => type.name));
  const imported = new Set(importsOf(after.root, text).map((line) => simpleName(line.name)));
  const legacyNodes = new Set(legacyCalls(file).map((call) => call.node));
  const ownCalls = new Set(
    [...file.file.invocations].filter(([, nodes]) => nodes.some((node) => !legacyNodes.has(node))).map(([name]) => name),
  );
  for (const node of walk(after.root)) {
    if (node.kind === 'type_identifier') {
      const name = source(node);
      if (
        legacyNames.has(name) &&
        !sharedNames.has(name) &&
        !declared.has(name) &&
        !imported.has(name) &&
        !closest(node, 'scoped_type_identifier') &&
        !packageHas(file, name)
      )
        return name;
    }
    if (node.kind === 'scoped_type_identifier' && isOnsHttpType(source(node))) return source(node);
    if (node.kind !== 'method_invocation') continue;
    const name = child(node, 'name');
    if (name && ownNames.has(source(name)) && !ownCalls.has(source(name)) && !after.methods.some((method) => method.name === source(name)))
      return source(name);
  }
  return undefined;
}

function packageHas(file: FileRewrite, name: string): boolean {
  const { packageName } = file.file;
  return file.resolver.index.projectTypes(packageName ? `${packageName}.${name}` : name).length > 0;
}
