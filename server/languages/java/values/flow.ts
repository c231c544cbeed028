import type { Value } from '../../../model/values.js';
import { known, unknown } from '../../../model/values.js';
import type { JavaDeclaration } from '../declarations.js';
import { javaMessages } from '../messages.js';
import { ancestors, child, isInside, isStatement, parts, unwrap, type JavaNode } from '../syntax.js';
import { oneOf, stepAt, withStep, type ValueContext } from './context.js';
import { fallbackOf } from './derived.js';
import { leaves, refined } from './guards.js';
import { missingTest } from './missing.js';
import { changesOf, changedBy, isCounted } from './mutations.js';
import { methodOfParameter } from './injected.js';
import { variableValue } from './variables.js';

/**
 * What a local variable or parameter is at one place: its statements are run in order up to there, with the values that assignments in
 * branches leave possible, and bounded by the conditions that hold there.
 */
export function valueAtPlace(use: JavaNode, declaration: JavaDeclaration, context: ValueContext): Value {
  const bound = context.bound.findLast((entry) => entry.declaration === declaration && isInside(use, entry.within));
  if (bound) return bound.value;
  const found = context.found.get(use);
  if (found) return found;
  if (context.active.has(use)) return unknown('reassigned');
  const changes = changesOf(declaration, context);
  const isPlain = changes.length === 0 && !declaration.references.some(isInCondition);
  if (isPlain)
    return declaration.kind === 'local' && !declaration.initializer ? unknown('not-analysed') : variableValue(declaration, context);
  // What another one keeps of an object has what is set later, too.
  const isKept = use.parent?.kind !== 'method_invocation' || use.field !== 'object';
  if (isKept && changes.some((change) => change.start > use.end && change.kind === 'method_invocation' && !isCounted(declaration, context)))
    return unknown('reassigned');
  context.active.add(use);
  const value = createFlow(declaration, changes, context).at(use);
  context.active.delete(use);
  // What was found inside of a variable that is bound there holds only there.
  if (context.bound.length === 0) context.found.set(use, value);
  return value;
}

type State = Value | undefined;

interface Flow {
  at(use: JavaNode): Value;
}

/** A variable that is written more often is one that code counts with. */
const maximumChanges = 40;

const loops = new Set(['for_statement', 'enhanced_for_statement', 'while_statement', 'do_statement']);
const functions = new Set(['lambda_expression', 'class_body']);
/** Kinds below which a place has another value than beside them. */
const decides = new Set([
  ...loops,
  'block',
  'constructor_body',
  'switch_block_statement_group',
  'if_statement',
  'ternary_expression',
  'catch_clause',
  'finally_clause',
]);

function createFlow(declaration: JavaDeclaration, changes: readonly JavaNode[], context: ValueContext): Flow {
  const changesIn = (node: JavaNode): readonly JavaNode[] => changes.filter((change) => isInside(change, node));
  const isChanged = (node: JavaNode): boolean => changes.some((change) => isInside(change, node));

  function start(): Value {
    const isUnset = declaration.kind === 'local' && !declaration.initializer;
    return isUnset ? known(null) : variableValue(declaration, context);
  }

  function at(use: JavaNode): Value {
    if (changes.length > maximumChanges) return unknown('reassigned');
    const body = declaration.kind === 'parameter' ? methodOfParameter(declaration, context)?.body : declaration.statement.parent;
    if (!body || !isInside(use, body)) return changes.length === 0 ? start() : unknown('reassigned');
    const state = upTo(
      parts(body).filter((statement) => declaration.kind === 'parameter' || statement.start > declaration.statement.start),
      use,
      start(),
    );
    return state.kind === 'known' && state.value === null && declaration.initializer === undefined ? unknown('not-analysed') : state;
  }

  /** Runs the statements before the one that holds the place, and goes down into that one. */
  function upTo(statements: readonly JavaNode[], use: JavaNode, before: Value): Value {
    let state: State = before;
    for (const statement of statements) {
      if (isInside(use, statement)) return into(statement, use, state ?? before);
      if (statement.start > use.start) break;
      state = run(statement, state ?? before);
    }
    return state ?? before;
  }

  /** Goes down to the place; expressions nest thousands deep in generated code, so that plain steps are no calls. */
  function into(from: JavaNode, use: JavaNode, before: Value): Value {
    let node = from;
    let next = node.children.find((part) => isInside(use, part));
    while (next && !decides.has(node.kind) && !(functions.has(node.kind) && isChanged(node))) {
      node = next;
      next = node.children.find((part) => isInside(use, part));
    }
    if (!next) return before;
    switch (node.kind) {
      case 'block':
      case 'constructor_body':
        return upTo(parts(node), use, before);
      case 'switch_block_statement_group': {
        const statements = parts(node).filter((part) => part.kind !== 'switch_label');
        return upTo(statements, use, fallenThrough(node, before));
      }
      case 'if_statement':
      case 'ternary_expression': {
        const condition = child(node, 'condition');
        if (!condition || next.field === 'condition') return into(next, use, before);
        const tested = isChanged(condition) ? anyOf(condition, before) : before;
        return into(next, use, refined(tested, condition, next.field === 'consequence', declaration, context));
      }
      case 'for_statement':
      case 'enhanced_for_statement':
      case 'while_statement':
      case 'do_statement':
        return into(next, use, isChanged(node) ? union(before, loopValue(node)) : before);
      case 'catch_clause':
      case 'finally_clause': {
        const body = child(node.parent, 'body');
        return into(next, use, body ? union(before, anyOf(body, before)) : before);
      }
      default:
        // A value that a function of its own reads is the variable's only one, or the compiler refuses it.
        return unknown('reassigned');
    }
  }

  /** A group of a switch is reached from its head or from the groups above it. */
  function fallenThrough(group: JavaNode, before: Value): Value {
    const above = (group.parent?.children ?? []).filter((part) => part.start < group.start && isChanged(part));
    return oneOf([before, ...above.map((part) => anyOf(part, before))]);
  }

  function union(a: State, b: State): Value {
    return oneOf([a, b].flatMap((state) => state ?? []));
  }

  function run(statement: JavaNode, before: Value): State {
    if (!isChanged(statement))
      return statement.kind === 'if_statement' ? branch(statement, before) : leaves(statement) ? undefined : before;
    switch (statement.kind) {
      case 'expression_statement': {
        const [expression] = parts(statement);
        return expression ? effect(expression, before) : before;
      }
      case 'block':
      case 'synchronized_statement':
      case 'labeled_statement':
      case 'constructor_body':
        return sequence(parts(statement.kind === 'synchronized_statement' ? (child(statement, 'body') ?? statement) : statement), before);
      case 'if_statement':
        return branch(statement, before);
      case 'switch_expression':
        return cases(statement, before);
      case 'try_statement':
      case 'try_with_resources_statement':
        return attempt(statement, before);
      default:
        return loops.has(statement.kind) ? union(before, loopValue(statement)) : anyOf(statement, before);
    }
  }

  function sequence(statements: readonly JavaNode[], before: Value): State {
    let state: State = before;
    for (const statement of statements) {
      if (!isStatement(statement) && statement.kind !== 'switch_expression') continue;
      state = run(statement, state);
      if (!state) return undefined;
    }
    return state;
  }

  function branch(statement: JavaNode, before: Value): State {
    const condition = child(statement, 'condition');
    const consequence = child(statement, 'consequence');
    const alternative = child(statement, 'alternative');
    if (!condition || !consequence || isChanged(condition)) return anyOf(statement, before);
    const isPlain = !isChanged(statement) && !leaves(consequence) && !leaves(alternative);
    if (isPlain) return before;
    const yes = run(consequence, refined(before, condition, true, declaration, context));
    const no = refined(before, condition, false, declaration, context);
    const other = alternative ? run(alternative, no) : no;
    if (!yes && !other) return undefined;
    const test = yes && !alternative ? missingTest(condition, context.file) : undefined;
    const isOfVariable = test?.subject === declaration.name && test.whenMissing;
    return yes && test && isOfVariable ? fallbackOf(before, yes, test.isNullish) : union(yes, other);
  }

  function cases(statement: JavaNode, before: Value): State {
    const groups = (child(statement, 'body')?.children ?? []).filter(
      (part) => part.kind === 'switch_block_statement_group' || part.kind === 'switch_rule',
    );
    let falling: State;
    const ends: Value[] = [];
    let hasDefault = false;
    for (const group of groups) {
      const labels = group.children.filter((part) => part.kind === 'switch_label');
      hasDefault ||= labels.some((label) => context.file.text(label).startsWith('default'));
      const statements = parts(group).filter((part) => part.kind !== 'switch_label');
      const isEnded = statements.some(
        (part) => part.kind === 'break_statement' || (part.kind === 'block' && parts(part).at(-1)?.kind === 'break_statement'),
      );
      const kept = statements.map((part) => part).filter((part) => part.kind !== 'break_statement');
      const state = caseSequence(kept, falling ? union(before, falling) : before);
      if (group.kind === 'switch_rule' || isEnded) {
        if (state) ends.push(state);
        falling = undefined;
      } else falling = state;
    }
    if (falling) ends.push(falling);
    if (!hasDefault) ends.push(before);
    return ends.length > 0 ? oneOf(ends) : undefined;
  }

  function caseSequence(statements: readonly JavaNode[], before: Value): State {
    const inner = statements.flatMap((statement) => (statement.kind === 'block' ? parts(statement) : [statement]));
    return sequence(
      inner.filter((statement) => statement.kind !== 'break_statement'),
      before,
    );
  }

  function attempt(statement: JavaNode, before: Value): State {
    const body = child(statement, 'body');
    const done = body ? run(body, before) : before;
    const handlers = statement.children.filter((part) => part.kind === 'catch_clause');
    const failed = body && isChanged(body) ? anyOf(body, before) : before;
    const handled = handlers.map((handler) => {
      const handlerBody = child(handler, 'body');
      return handlerBody ? run(handlerBody, failed) : failed;
    });
    const states = [done, ...handled].flatMap((state) => state ?? []);
    const last = statement.children.find((part) => part.kind === 'finally_clause');
    const result = states.length > 0 ? oneOf(states) : undefined;
    const finallyBody = last && parts(last).find((part) => part.kind === 'block');
    return finallyBody && result ? run(finallyBody, result) : result;
  }

  /** What a loop can leave: what it assigns, as long as no round adds to the one before. */
  function loopValue(loop: JavaNode): Value {
    const inside = changesIn(loop);
    const adds = inside.some((change) => change.kind !== 'assignment_expression' || operatorOf(change) !== '=' || readsItself(change));
    return adds ? unknown('reassigned') : oneOf(inside.map((change) => changedValue(change, unknown('reassigned'))));
  }

  function readsItself(change: JavaNode): boolean {
    const right = child(change, 'right');
    return right !== undefined && declaration.references.some((reference) => isInside(reference, right));
  }

  /** All that a piece of code can make of it, in whatever order. */
  function anyOf(node: JavaNode, before: Value): Value {
    const inside = changesIn(node);
    if (inside.some((change) => change.kind !== 'assignment_expression' || operatorOf(change) !== '=')) return unknown('reassigned');
    return oneOf([before, ...inside.map((change) => changedValue(change, before))]);
  }

  function effect(expression: JavaNode, before: Value): Value {
    const node = unwrap(expression);
    const [change, ...others] = changesIn(node);
    return change && others.length === 0 && unwrap(change) === node ? changedValue(node, before) : anyOf(node, before);
  }

  function changedValue(change: JavaNode, before: Value): Value {
    const within = child(change, 'right') ?? change;
    context.bound.push({ declaration, within, value: before });
    const value = changedBy(change, declaration, before, context);
    context.bound.pop();
    const literal = unwrap(within);
    const site = /_literal$/.test(literal.kind) ? literal : declaration.nameNode;
    const isAssigned = change.kind === 'assignment_expression' && operatorOf(change) === '=';
    return isAssigned ? withStep(value, stepAt(context.file, site, javaMessages.constantDefined({ name: declaration.name }))) : value;
  }

  return { at };
}

function operatorOf(assignment: JavaNode): string {
  return child(assignment, 'operator')?.kind ?? '=';
}

function isInCondition(reference: JavaNode): boolean {
  for (const node of ancestors(reference)) {
    if (node.field === 'condition') return true;
    if (isStatement(node) || node.kind === 'class_body') return false;
  }
  return false;
}
