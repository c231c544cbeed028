import type { JavaDeclaration, JavaMethod } from '../../../../server/languages/java/declarations.js';
import { awaitDuration } from '../client/await-duration.js';
import { dropChoice, factoryArguments, factoryText, instanceChoice, type InstanceChoice } from '../client/factories.js';
import { callsOf, valuesOf } from '../file/creation.js';
import type { FileRewrite } from '../file/file-rewrite.js';
import { legacyCalls, type LegacyCall } from '../file/legacy-calls.js';
import type { SymbolName } from '../file/symbols.js';
import { blockers, differences } from '../messages.js';
import { annotationNames, childOfKind, closest, isInside, typeAround, unwrap, walk, type Node } from '../source/tree.js';
import { startWithRemark } from '../writing/leftovers.js';
import { addClosing, closeIn, closesClient } from './component-closing.js';
import { clientOf, closesInMethod, isOfOwner, keyOf, moveClient, sharedField, type ClientSource } from './hoisted-client.js';
import { endingMethod, isComponent } from './owners.js';
import { livesLongEnough, placeOf, type Place } from './places.js';

const kinds: Readonly<Record<string, { readonly symbol: SymbolName; readonly name: string }>> = {
  'MQClient.getProducer': { symbol: 'Producer', name: 'producer' },
  'MQClient.getConsumer': { symbol: 'SimpleConsumer', name: 'consumer' },
};

/** Old producers cost nothing, so that code makes one per call; one of 5.x has connections and threads, and is built once. */
export function hoistPerCall(file: FileRewrite): void {
  for (const call of legacyCalls(file)) {
    if (!(call.member in kinds) || file.hoistedCalls.has(call.node)) continue;
    settlePlace(file, call, placeOf(file, call.node), []);
  }
}

function settlePlace(file: FileRewrite, call: LegacyCall, place: Place, seen: readonly unknown[]): void {
  if (place.kind === 'kept') return;
  if (place.kind === 'returned') {
    settleReturned(file, place.method, seen);
    return;
  }
  if (livesLongEnough(file, call.node, place) || (call.receiver && closesInMethod(file, call.receiver, place.method))) {
    if (place.kind !== 'local' || !canMoveClient(file, call, place)) return;
  }
  if (!hoist(file, call, place) && !(call.receiver && closesInMethod(file, call.receiver, place.method)))
    file.block(call.node, blockers.perCallProducer());
}

/** Closed in the same call although its owner could keep it: it is kept, where the owner has an end of its own. */
function canMoveClient(file: FileRewrite, call: LegacyCall, place: Place & { readonly kind: 'local' }): boolean {
  const owner = typeAround(call.node);
  return (
    owner !== undefined &&
    !livesLongEnough(file, call.node, place) &&
    (isComponent(file, owner) || (endingMethod(file, owner) !== undefined && !place.method.isStatic))
  );
}

/** What a method makes is made wherever the method is called. */
function settleReturned(file: FileRewrite, method: JavaMethod, seen: readonly unknown[]): void {
  if (seen.includes(method) || annotationNames(method.node, file.source).includes('Bean')) return;
  for (const { file: caller, call } of callsOf(file, method)) {
    const place = placeOf(caller, call);
    if (place.kind === 'kept') continue;
    if (place.kind === 'returned') {
      settleReturned(caller, place.method, [...seen, method]);
      continue;
    }
    if (!livesLongEnough(caller, call, place) && !isClosed(caller, place)) caller.block(call, blockers.perCallProducer());
  }
}

/** `producer.close()` has no counterpart in the old SDK: only a client that is closed in the same method ends what is made from it. */
function isClosed(file: FileRewrite, place: Place): boolean {
  if (place.kind !== 'local') return false;
  return legacyCalls(file).some((call) => call.member === 'MQClient.close' && isInside(call.node, place.method.node));
}

function hoist(file: FileRewrite, made: LegacyCall, place: Place & { readonly kind: 'local' | 'inline' }): boolean {
  const { method } = place;
  const choice = place.kind === 'local' ? choiceOf(file, place.variable) : undefined;
  const call = choice?.choice.full ?? made;
  const kind = kinds[call.member];
  const owner = typeAround(method.node);
  const variable = place.kind === 'local' ? place.variable : undefined;
  if (!kind || !owner || owner.kind !== 'class_declaration' || !call.receiver || method.owner.kind !== 'class') return false;
  if (variable && !choice && (valuesOf(variable).length !== 1 || !variable.initializer || unwrap(variable.initializer) !== call.node))
    return false;
  const client = clientOf(file, call.receiver, method);
  const isOwnTopic = kind.name === 'producer' || call.arguments.every((argument) => isOfOwner(file, argument, method));
  const ending = endingMethod(file, owner);
  const canEnd = isComponent(file, owner) || (ending !== undefined && !method.isStatic);
  if (!client || !isOwnTopic || (client.closes.length > 0 && !canEnd)) return false;
  const { isStatic } = method;
  const shared = sharedField(file, owner, call, client, kind.name, variable?.name ?? kind.name);
  const field = shared ?? file.hoistedKeys.get(keyOf(file, owner, call, client, kind.name)) ?? kind.name;
  file.differ(differences.hoistedProducer({ owner: method.owner.name ?? '' }));
  file.hoistedCalls.add(call.node);
  file.handled.add(call.node);
  file.provider(call.node);
  const { instance } = factoryArguments(call);
  if (instance) file.dropped.push(instance);
  if (choice) {
    file.hoistedCalls.add(choice.choice.shorter.node);
    dropChoice(file, choice.choice);
  }
  if (variable) {
    file.hoisted.set(variable, { field, owner, isStatic });
    for (const reference of file.resolver.referencesOf(variable)) {
      if (choice && isInside(reference, choice.statement)) continue;
      file.edits.replace(reference, `${field}()`);
      file.throwing.push({ node: reference, exception: 'ClientException' });
    }
    removeStatement(file, variable.statement);
    if (choice && choice.statement !== variable.statement) removeStatement(file, choice.statement);
  } else {
    file.edits.replace(call.node, `${field}()`);
    file.throwing.push({ node: call.node, exception: 'ClientException' });
  }
  if (client.statement && !file.removedStatements.has(client.statement)) moveClient(file, client.statement, client.closes);
  if (shared !== undefined) {
    // The chain is written with the first of them.
    for (const part of [call.receiver, ...(client.statement ? [client.statement] : [])]) {
      for (const node of walk(part)) file.handled.add(node);
      if (part.kind !== 'identifier') file.dropped.push(part);
    }
    return true;
  }
  addField(file, owner, () => `private ${isStatic ? 'static ' : ''}${file.names.type(kind.symbol)} ${field};`);
  addMethod(file, { owner, field, isStatic, call, client, symbol: kind.symbol, from: (variable?.statement ?? call.node).start });
  if (ending && !closesClient(file, ending, client.field)) closeIn(file, ending, field);
  else if (!ending && isComponent(file, owner)) addClosing(file, owner, field, { isSynchronized: true, isFinal: false });
  return true;
}

function removeStatement(file: FileRewrite, statement: Node): void {
  file.edits.replace(file.layout.wholeLines({ start: startWithRemark(file, statement), end: statement.end }), '');
  file.removedStatements.add(statement);
}

interface ChoiceAt {
  readonly choice: InstanceChoice;
  /** The if, or the declaration whose initialiser the choice is. */
  readonly statement: Node;
}

/** `MQProducer producer; if (instanceId ..) producer = ..; else producer = ..;`, also as a ternary expression. */
function choiceOf(file: FileRewrite, variable: JavaDeclaration): ChoiceAt | undefined {
  const initializer = variable.initializer && unwrap(variable.initializer);
  if (initializer?.kind === 'ternary_expression' && variable.assignments.length === 0) {
    const choice = instanceChoice(file, initializer);
    return choice && { choice, statement: variable.statement };
  }
  const [first] = variable.assignments;
  const statement = first && closest(first, 'if_statement');
  if (!statement || (initializer && initializer.kind !== 'null_literal')) return undefined;
  const choice = instanceChoice(file, statement);
  return choice && variable.assignments.every((assignment) => isInside(assignment, statement)) ? { choice, statement } : undefined;
}

interface BuilderMethod {
  readonly owner: Node;
  readonly field: string;
  readonly isStatic: boolean;
  readonly call: LegacyCall;
  readonly client: ClientSource;
  readonly symbol: SymbolName;
  /** Where the code stood that moves. */
  readonly from: number;
}

/** Builds on first use, once. */
function addMethod(file: FileRewrite, { owner, field, isStatic, call, client, symbol, from: start }: BuilderMethod): void {
  const { eol, unit } = file.layout;
  const indent = file.layout.indentAt(owner.start) + unit;
  const body = childOfKind(owner, 'class_body');
  if (!body) return;
  const wait = call.name === 'getConsumer' ? awaitDuration(file, call) : '';
  file.addedMethods.push({
    body,
    text: () => {
      const depth = indent + unit + unit;
      const moved = (text: string, at: number): string => {
        const from = file.layout.indentAt(at);
        return text.replace(
          /(\r\n|\n|\r)([ \t]*)/g,
          (_, lineBreak: string, space: string) => lineBreak + (space.startsWith(from) ? depth + space.slice(from.length) : space),
        );
      };
      const clientText = client.statement ? depth + moved(file.edits.text(client.statement), client.statement.start) + eol : '';
      return [
        `${indent}private ${isStatic ? 'static ' : ''}synchronized ${file.names.type(symbol)} ${field}() throws ${file.names.type('ClientException')} {`,
        `${indent}${unit}if (${field} == null) {`,
        `${clientText}${depth}${field} = ${moved(factoryText(file, call, call.node, wait), Math.max(call.node.start, start))};`,
        `${indent}${unit}}`,
        `${indent}${unit}return ${field};`,
        `${indent}}`,
      ].join(eol);
    },
  });
}

/** After the last field of a class, with a blank line before it. */
function addField(file: FileRewrite, owner: Node, text: () => string): void {
  const body = childOfKind(owner, 'class_body');
  if (!body) return;
  const fields = body.children.filter((part) => part.kind === 'field_declaration');
  const last = fields[fields.length - 1];
  const { eol } = file.layout;
  const indent = file.layout.indentAt(owner.start) + file.layout.unit;
  if (last) file.edits.insert(file.layout.lineEnd(last.end), () => `${eol}${eol}${indent}${text()}`);
  else file.firstFields.set(owner, [...(file.firstFields.get(owner) ?? []), text]);
}
