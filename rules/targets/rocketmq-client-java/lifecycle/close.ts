import { closeText } from './close-text.js';
import type { JavaDeclaration } from '../../../../server/languages/java/declarations.js';
import { onsHttpTypes } from '../../../sdks/ons-http/java/types.js';
import { valuesOf } from '../file/creation.js';
import type { FileRewrite } from '../file/file-rewrite.js';
import { legacyCalls, type LegacyCall } from '../file/legacy-calls.js';
import { isHidden } from '../file/variables.js';
import { blockers } from '../messages.js';
import { annotationNames, child, isInside, methodAround, siblingStatement, unwrap, wrapped, type Node } from '../source/tree.js';
import { removeStatement } from '../writing/remove-statement.js';

/** `client.close()` closes every producer and consumer that was made from it, in the order in which they were made. */
export function rewriteClose(file: FileRewrite, call: LegacyCall): void {
  const { node, receiver } = call;
  file.handled.add(node);
  const client = receiver && declarationOf(file, receiver);
  const statement = wrapped(node).parent;
  if (call.isReference || !client || statement?.kind !== 'expression_statement') {
    file.block(node, blockers.closeElsewhere());
    return;
  }
  const made = madeFrom(file, client);
  if (made === undefined || !made.every((owned) => file.hoisted.has(owned) || isReachable(owned, node))) {
    file.block(node, blockers.closeElsewhere());
    return;
  }
  const names = made.map((owned) => nameAt(file, owned, node));
  const guard = guardOf(file, statement, client);
  if (names.length === 0) {
    const whole = guard ?? statement;
    if (
      whole.parent &&
      siblingStatement(whole, 1) === undefined &&
      siblingStatement(whole, -1) === undefined &&
      whole.parent.parent?.kind === 'finally_clause'
    ) {
      file.block(node, blockers.closeElsewhere());
      return;
    }
    removeStatement(file, whole);
    file.dropped.push(whole);
    return;
  }
  file.throwing.push({ node, exception: 'IOException' });
  const [only, ...others] = names;
  const mayBeNull = made.some((owned) => canBeNull(file, owned) && (!guard || file.hoisted.has(owned)));
  file.edits.replace(statement, closeText(file, names, { at: statement, mayBeNull }));
  const condition = guard && child(guard, 'condition');
  if (condition && only !== undefined && others.length === 0 && client.kind !== 'field') file.edits.replace(condition, `(${only} != null)`);
}

/** `if (client != null) client.close();` */
function guardOf(file: FileRewrite, statement: Node, client: JavaDeclaration): Node | undefined {
  const outer = statement.parent?.kind === 'block' ? statement.parent.parent : statement.parent;
  const condition = outer?.kind === 'if_statement' ? child(outer, 'condition') : undefined;
  if (!outer || !condition || child(outer, 'alternative')) return undefined;
  const text = file
    .text(unwrap(condition))
    .replace(/\s/g, '')
    .replace(/^this\./, '');
  return text === `${client.name}!=null` || text === `null!=${client.name}` ? outer : undefined;
}

export function isFactory({ name }: LegacyCall): boolean {
  return name === 'getProducer' || name === 'getConsumer' || name === 'getTransProducer';
}

export function declarationOf(file: FileRewrite, expression: Node): JavaDeclaration | undefined {
  const node = unwrap(expression);
  return node.kind === 'identifier' || node.kind === 'field_access' ? file.resolver.declarationOf(node) : undefined;
}

/** Variables that hold what was made from a client; undefined where something made from it is held nowhere, or elsewhere. */
function madeFrom(file: FileRewrite, client: JavaDeclaration): JavaDeclaration[] | undefined {
  const made: JavaDeclaration[] = [];
  for (const call of legacyCalls(file)) {
    if (!isFactory(call) || !call.receiver || declarationOf(file, call.receiver) !== client) continue;
    const holder = holderOf(file, call.node);
    if (!holder) return undefined;
    if (!made.includes(holder)) made.push(holder);
  }
  if (client.kind === 'field' && !client.modifiers.includes('private')) return undefined;
  const escapes = file.resolver.referencesOf(client).some((reference) => {
    const whole = wrapped(reference.parent?.kind === 'field_access' && reference.field === 'field' ? reference.parent : reference);
    const parent = whole.parent;
    return (
      parent?.kind === 'argument_list' ||
      parent?.kind === 'return_statement' ||
      (parent?.kind === 'assignment_expression' && child(parent, 'right') === whole)
    );
  });
  return escapes ? undefined : made;
}

/** The variable that gets what a call makes. */
export function holderOf(file: FileRewrite, creation: Node): JavaDeclaration | undefined {
  let whole = wrapped(creation);
  if (whole.parent?.kind === 'ternary_expression') whole = wrapped(whole.parent);
  const parent = whole.parent;
  const target =
    parent?.kind === 'variable_declarator'
      ? child(parent, 'name')
      : parent?.kind === 'assignment_expression'
        ? child(parent, 'left')
        : undefined;
  return target && declarationOf(file, target);
}

function isReachable(owned: JavaDeclaration, at: Node): boolean {
  return owned.kind === 'field' ? true : isInside(at, owned.scope) && owned.nameNode.end <= at.start;
}

function nameAt(file: FileRewrite, owned: JavaDeclaration, at: Node): string {
  const hoisted = file.hoisted.get(owned);
  if (hoisted) return hoisted.field;
  const shadowed = owned.kind === 'field' && isHidden(file.file, owned.name, at);
  return shadowed && !owned.isStatic ? `this.${owned.name}` : owned.name;
}

function canBeNull(file: FileRewrite, owned: JavaDeclaration): boolean {
  if (file.hoisted.has(owned)) return true;
  if (owned.kind === 'field') return !owned.isFinal && owned.assignments.some((assignment) => !isFilledAtStart(file, assignment));
  return owned.kind === 'local' && valuesOf(owned).some((value) => unwrap(value).kind === 'null_literal');
}

/** Whether an assignment runs when its object is made. */
function isFilledAtStart(file: FileRewrite, assignment: Node): boolean {
  const owner = methodAround(assignment);
  const method = owner && file.file.methodOf(owner);
  if (!method) return true;
  return (
    method.isConstructor ||
    /^(afterPropertiesSet|init|initialize)$/.test(method.name) ||
    annotationNames(method.node, file.source).some((name) => /^(PostConstruct|Before(Each|All|Class)?)$/.test(name))
  );
}

/** `@Bean(destroyMethod = "close") MQClient`: a configuration has nothing to close. */
export function rewriteBeans(file: FileRewrite): void {
  for (const method of file.file.methods) {
    if (method.annotations.length === 0 || !method.returnType) continue;
    if (file.resolver.resolveType(method.returnType)?.name !== onsHttpTypes.client) continue;
    for (const annotation of method.annotations) {
      const list = annotation.children.find((part) => part.kind === 'annotation_argument_list');
      if (!list) continue;
      const pairs = list.children.filter((part) => part.kind === 'element_value_pair');
      const destroy = pairs.find((pair) => /^destroyMethod\b/.test(file.text(pair)));
      if (!destroy) continue;
      if (pairs.length === 1 && list.children.length === 1) file.edits.replace(list, '');
      else {
        const others = list.children.filter((part) => part !== destroy);
        file.edits.replace(list, `(${others.map((part) => file.text(part)).join(', ')})`);
      }
    }
  }
}
