import type { Blocker } from '../../../server/engine/support.js';
import type { TextRange } from '../../../server/engine/text.js';
import type { Message } from '../../../server/l10n/messages.js';
import type { JavaDeclaration, JavaMethod } from '../../../server/languages/java/declarations.js';
import type { JavaFile } from '../../../server/languages/java/file.js';
import type { JavaResolver } from '../../../server/languages/java/resolver.js';
import { onsHttpLibrary } from '../../sdks/ons-http/java/api.js';
import { isOnsHttpType } from '../../sdks/ons-http/java/types.js';
import { usesOf } from '../../sdks/ons-http/java/uses.js';
import type { Texts } from './concatenation.js';
import { createEditSet, type EditSet } from './edit-set.js';
import { layoutOf, type Layout } from './layout.js';
import type { Helper } from './helpers.js';
import type { Hoisted } from './hoist.js';
import { createNames, simpleName, type Names } from './names.js';
import { outermostType, type Node } from './tree.js';
import { variablesNamed } from './variables.js';

/** A call of the 5.x SDK that throws a checked exception, at the place of the legacy call. */
export interface Throwing {
  readonly node: Node;
  /** Last statement of what is written as one. */
  readonly end?: Node;
  readonly exception: CheckedException;
}

export type CheckedException = 'ClientException' | 'IOException';

/** What a message variable of the old SDK becomes. */
export type MessageRole = 'folded' | 'builder' | 'receipt';

/** What a variable that held a receipt handle becomes. */
export type HandleRole = 'view' | 'views';

/** State of one file while its rewrite is put together; every stage adds edits, or says what stands in the way. */
export interface FileRewrite extends Texts {
  readonly path: string;
  readonly file: JavaFile;
  readonly resolver: JavaResolver;
  readonly source: string;
  readonly layout: Layout;
  readonly edits: EditSet;
  readonly names: Names;
  /** Nodes whose legacy use a stage has settled. */
  readonly handled: Set<Node>;
  /** Expressions that the result no longer has. */
  readonly dropped: Node[];
  readonly throwing: Throwing[];
  readonly messageRoles: Map<JavaDeclaration, MessageRole>;
  readonly handleRoles: Map<JavaDeclaration, HandleRole>;
  /** Methods that gave handles. */
  readonly handleMethods: Map<JavaMethod, HandleRole>;
  /** What is sent, by send call. */
  readonly sentMessages: Map<Node, SentMessage>;
  /** Topics that a message gets where it is made, although another method sends it. */
  readonly pushedTopics: Map<Node, string>;
  /** Statements to stand before a statement, inside of what is wrapped around it. */
  readonly extracted: Map<Node, () => string>;
  /** Operands that go from a sum of texts, by sum. */
  readonly droppedOperands: Map<Node, readonly Node[]>;
  /** The error that a text told of by what goes from it, by sum. */
  readonly sumReasons: Map<Node, string>;
  /** Arguments that go from a print or log call, by call. */
  readonly droppedArguments: Map<Node, readonly Node[]>;
  /** Catch clauses for UnsupportedEncodingException that nothing reaches any more. */
  readonly encodingCatches: Set<Node>;
  /** Lambdas whose expression gets a try around it. */
  readonly wrappedLambdas: Map<Node, ReadonlySet<CheckedException>>;
  /** Calls whose result became void. */
  readonly voidCalls: Set<Node>;
  /** Body setters around which a catch of UnsupportedEncodingException has to stay. */
  readonly encodingCatchStays: Set<Node>;
  /** Producer fields beside which the topic is kept in a field. */
  readonly heldTopics: Set<JavaDeclaration>;
  /** Transaction checkers by the call that makes their producer, for a chain that is indented so far. */
  readonly checkers: Map<Node, (indent: string) => string>;
  /** Statements to stand before a statement, outside of what is wrapped around it. */
  readonly leads: Map<Node, readonly (() => string)[]>;
  /** Locals that became fields of their class. */
  readonly hoisted: Map<JavaDeclaration, Hoisted>;
  /** Fields of hoisted clients by what they are made from. */
  readonly hoistedKeys: Map<string, string>;
  /** Creations that moved into a method of their own. */
  readonly hoistedCalls: Set<Node>;
  /** Statements that are not where they stood. */
  readonly removedStatements: Set<Node>;
  /** Fields of classes that had none, after the service provider. */
  readonly firstFields: Map<Node, readonly (() => string)[]>;
  /** Methods to stand at the end of a class body. */
  readonly addedMethods: { readonly body: Node; readonly text: () => string }[];
  /** New members at the end of a type's body, each once. */
  readonly addedMembers: Map<Node, Map<Helper, string>>;
  /** Outermost types that need the service provider. */
  readonly providerTypes: Set<Node>;
  readonly set: SetRewrite;
  /** Name of the service provider constant as code at a node can write it. */
  provider(at: Node): string;
  block(node: TextRange, message: Message): void;
  /** Blocks unless a later stage drops the place: asked again at the end. */
  blockLater(node: Node, message: Message): void;
  readonly doubts: { readonly node: Node; readonly message: Message }[];
  differ(message: Message): void;
}

export interface SentMessage {
  /** Whether the topic has to be set at the send. */
  readonly needsTopic: boolean;
  readonly text: (topic: string | undefined) => string;
}

/** State of a connected set of files. */
export interface SetRewrite {
  readonly files: FileRewrite[];
  readonly blockers: Blocker[];
  readonly differences: Map<string, Message>;
}

export function createFileRewrite(file: JavaFile, resolver: JavaResolver, set: SetRewrite): FileRewrite {
  const source = file.source.text;
  const edits = createEditSet(source);
  const packageTypes = new Set<string>();
  for (const facts of resolver.index.files.values())
    if (facts.packageName === file.packageName)
      for (const type of facts.types) packageTypes.add(type.name.slice(facts.packageName ? facts.packageName.length + 1 : 0));
  const providerTypes = new Set<Node>();
  const doubts: { readonly node: Node; readonly message: Message }[] = [];
  const providerName = variablesNamed(file, 'PROVIDER').length > 0 ? 'CLIENT_SERVICE_PROVIDER' : 'PROVIDER';
  return {
    path: file.source.path,
    file,
    resolver,
    source,
    layout: layoutOf(source),
    edits,
    names: createNames({
      root: file.root,
      source,
      isLegacyImport: (line) => isOnsHttpType(line.isStatic || line.wildcard ? `${line.name}.` : line.name),
      isPackageType: (name) => packageTypes.has(name),
      mentionedNames: file.mentionedNames,
    }),
    handled: new Set(),
    dropped: [],
    throwing: [],
    messageRoles: new Map(),
    handleRoles: new Map(),
    handleMethods: new Map(),
    sentMessages: new Map(),
    pushedTopics: new Map(),
    extracted: new Map(),
    droppedOperands: new Map(),
    sumReasons: new Map(),
    droppedArguments: new Map(),
    encodingCatches: new Set(),
    wrappedLambdas: new Map(),
    voidCalls: new Set(),
    encodingCatchStays: new Set(),
    heldTopics: new Set(),
    checkers: new Map(),
    leads: new Map(),
    hoisted: new Map(),
    hoistedKeys: new Map(),
    hoistedCalls: new Set(),
    removedStatements: new Set(),
    firstFields: new Map(),
    addedMethods: [],
    addedMembers: new Map(),
    providerTypes,
    set,
    provider(at) {
      const type = outermostType(at);
      if (type) providerTypes.add(type);
      return providerName;
    },
    text: (node) => source.slice(node.start, node.end),
    rewritten: (node) => edits.text(node),
    block(node, message) {
      const same = set.blockers.some(
        (other) =>
          other.path === file.source.path &&
          other.range.start === node.start &&
          other.range.end === node.end &&
          other.message.key === message.key,
      );
      if (!same) set.blockers.push({ path: file.source.path, range: { start: node.start, end: node.end }, message });
    },
    doubts,
    blockLater: (node, message) => doubts.push({ node, message }),
    differ(message) {
      set.differences.set(`${message.key} ${JSON.stringify(message.args ?? {})}`, message);
    },
  };
}

/** A call, construction, field or method reference of the legacy SDK. */
export interface LegacyCall {
  readonly node: Node;
  /** `MQClient.getProducer`; constructors end in `.new`. */
  readonly member: string;
  readonly owner: string;
  readonly name: string;
  readonly receiver: Node | undefined;
  readonly arguments: readonly Node[];
  readonly isReference: boolean;
  readonly parameterTypes: readonly string[];
}

/** All uses of legacy members in a file, in source order. */
export function legacyCalls(file: FileRewrite): readonly LegacyCall[] {
  const known = callsByFile.get(file);
  if (known) return known;
  const calls = usesOf(file.file, file.resolver.index).flatMap((use) => legacyCall(file, use.node) ?? []);
  callsByFile.set(file, calls);
  return calls;
}

const callsByFile = new WeakMap<FileRewrite, readonly LegacyCall[]>();

/** The meaning of a call is looked up only where its name is one of the old SDK's. */
function canBeLegacy(file: FileRewrite, node: Node): boolean {
  if (node.kind === 'identifier') return !file.file.declarationOf(node) && node.field !== 'name';
  if (node.kind !== 'method_invocation') return true;
  const name = node.children.find((part) => part.field === 'name');
  return name !== undefined && legacyMethods.has(file.text(name));
}

const legacyMethods = new Set([...onsHttpLibrary.types.values()].flatMap((type) => type.members.map((member) => member.name)));

export function legacyCall(file: FileRewrite, node: Node): LegacyCall | undefined {
  if (!canBeLegacy(file, node)) return undefined;
  const found = file.resolver.memberOf(node);
  if (found?.origin !== 'library' || !isOnsHttpType(found.member.owner)) return undefined;
  const { member } = found;
  const list = node.children.find((part) => part.field === 'arguments');
  const receiver = node.kind === 'method_reference' ? node.children[0] : node.children.find((part) => part.field === 'object');
  const owner = simpleName(member.owner);
  const name = member.name === '<init>' ? 'new' : member.name;
  return {
    node,
    member: `${owner}.${name}`,
    owner,
    name,
    receiver,
    arguments: list ? list.children.filter((part) => part.kind !== 'line_comment' && part.kind !== 'block_comment') : [],
    isReference: node.kind === 'method_reference',
    parameterTypes: member.parameters.map((parameter) => parameter.name + '[]'.repeat(parameter.dimensions)),
  };
}
