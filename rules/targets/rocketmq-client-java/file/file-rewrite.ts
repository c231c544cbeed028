import type { Blocker } from '../../../../server/engine/support.js';
import type { TextRange } from '../../../../server/engine/text.js';
import type { Message } from '../../../../server/l10n/messages.js';
import type { JavaDeclaration, JavaMethod } from '../../../../server/languages/java/declarations.js';
import type { JavaFile } from '../../../../server/languages/java/file.js';
import type { JavaResolver } from '../../../../server/languages/java/resolver.js';
import type { Texts } from '../source/concatenation.js';
import type { EditSet } from '../source/edit-set.js';
import type { Layout } from '../source/layout.js';
import type { Node } from '../source/tree.js';
import type { Names } from './names.js';

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

/** A producer or consumer that was made per call and is now kept by its owner. */
export interface Hoisted {
  readonly field: string;
  readonly owner: Node;
  readonly isStatic: boolean;
}

/** Private methods that rewritten code calls, each written once at the end of the class that needs it. */
export type Helper = 'closeAll' | 'ackAll' | 'failures' | 'toBytes';

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
  /** Producer fields beside which the topic is kept in a field, by the name of that. */
  readonly heldTopics: Map<JavaDeclaration, string>;
  /** Transaction checkers by the call that makes their producer, for a chain that is indented so far. */
  readonly checkers: Map<Node, (indent: string) => string>;
  /** Statements to stand before a statement, outside of what is wrapped around it. */
  readonly leads: Map<Node, readonly (() => string)[]>;
  /** Locals that became fields of their class. */
  readonly hoisted: Map<JavaDeclaration, Hoisted>;
  /** Fields of hoisted clients by what they are made from. */
  readonly hoistedKeys: Map<string, string>;
  /** Fields that a method closes at its end, by its body. */
  readonly closedAtEnd: Map<Node, string[]>;
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
