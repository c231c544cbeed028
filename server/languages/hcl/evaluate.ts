import { known, unknown, type Constant, type TrailStep, type Value } from '../../model/values.js';
import type { HclModule } from './facts.js';
import { hclMessages } from './messages.js';
import type { HclBlock, HclExpression, HclName } from './syntax.js';
import { attributeOf, constantText } from './syntax.js';

/** Where an expression stands: its file, its module, and which element of `for_each` its block is made for. */
export interface HclScope {
  readonly path: string;
  readonly module: HclModule;
  readonly each?: HclElement;
}

export interface HclElement {
  readonly key: string;
  readonly value: HclExpression;
}

const maxDepth = 30;
/** More elements of one `for_each` are not told apart. */
const maxElements = 500;

export function evaluate(expression: HclExpression, scope: HclScope, trail: readonly TrailStep[] = [], depth = 0): Value {
  if (depth > maxDepth) return unknown('not-analysed');
  const below = (child: HclExpression): Value => evaluate(child, scope, trail, depth + 1);
  switch (expression.kind) {
    case 'number':
    case 'keyword':
      return known(expression.value, trail);
    case 'template': {
      const [only] = expression.parts;
      if (expression.parts.length === 1 && only?.kind === 'expression') return below(only.expression);
      const parts = expression.parts.map((part) => (part.kind === 'literal' ? known(part.value, trail) : below(part.expression)));
      return joined(parts, trail);
    }
    case 'conditional':
      return { kind: 'one-of', values: expression.branches.map(below), trail };
    case 'call':
      return /^to(?:string|number)$/.test(expression.name) && expression.arguments[0]
        ? below(expression.arguments[0])
        : unknown('call-result');
    case 'reference':
      return expression.isWhole ? referenced(expression.names, scope, trail, depth) : unknown('composed');
    case 'list':
    case 'object':
    case 'composed':
      return unknown('composed');
  }
}

function joined(parts: readonly Value[], trail: readonly TrailStep[]): Value {
  const constants: Constant[] = [];
  const steps = [...trail];
  for (const part of parts) {
    if (part.kind !== 'known') return { kind: 'text', parts, trail };
    constants.push(part.value);
    for (const step of part.trail) if (!steps.includes(step)) steps.push(step);
  }
  return known(constants.join(''), steps);
}

function referenced(names: readonly HclName[], scope: HclScope, trail: readonly TrailStep[], depth: number): Value {
  const [base, name, ...fields] = names.map(({ text }) => text);
  if (base === 'each' && scope.each) {
    if (name === 'key' && fields.length === 0) return known(scope.each.key, trail);
    const value = name === 'value' ? fieldOf(scope.each.value, fields) : undefined;
    return value ? evaluate(value, scope, trail, depth + 1) : unknown('composed');
  }
  if (name === undefined) return unknown('other-file');
  if (base === 'local') {
    const local = scope.module.locals.get(name);
    const value = local && fieldOf(local.value, fields);
    if (!local || !value) return unknown('other-file', undefined);
    const step = { path: local.path, range: value.range, message: hclMessages.local({ name }) };
    return evaluate(value, { ...scope, path: local.path }, [...trail, step], depth + 1);
  }
  return base === 'var' ? variable(name, fields, scope, trail, depth) : unknown('other-file');
}

/** Files that Terraform reads by itself win over the environment, the environment over the default. */
function variable(name: string, fields: readonly string[], scope: HclScope, trail: readonly TrailStep[], depth: number): Value {
  const given = scope.module.values.get(name) ?? [];
  const read = given.filter(({ isRead }) => isRead);
  const declared = scope.module.variables.get(name);
  const values = (read.length > 0 ? read : given).flatMap(({ path, value }): Value[] => {
    const field = fieldOf(value, fields);
    const step = { path, range: value.range, message: hclMessages.given({ name }) };
    return field ? [evaluate(field, { ...scope, path }, [...trail, step], depth + 1)] : [];
  });
  const fallback = declared?.value ? fieldOf(declared.value, fields) : undefined;
  if (read.length === 0 && declared && fallback && constantText(fallback) !== '') {
    const step = { path: declared.path, range: fallback.range, message: hclMessages.variable({ name }) };
    values.push(evaluate(fallback, { ...scope, path: declared.path }, [...trail, step], depth + 1));
  }
  const [first] = values;
  const value: Value | undefined = values.length > 1 ? { kind: 'one-of', values, trail } : first;
  if (value && read.length > 0) return value;
  return { kind: 'configuration-key', key: `TF_VAR_${name}`, source: 'environment', ...(value && { fallback: value }), trail };
}

function fieldOf(value: HclExpression, fields: readonly string[]): HclExpression | undefined {
  let at: HclExpression | undefined = value;
  for (const field of fields) at = at?.kind === 'object' ? at.entries.find(({ key }) => key === field)?.value : undefined;
  return at;
}

/** What `for_each` makes of a block: one element each where it is constant; undefined where the block has none, or it can't be told. */
export function elementsOf(block: HclBlock, scope: HclScope): readonly HclElement[] | undefined {
  const attribute = attributeOf(block.body, 'for_each');
  const value = attribute && collection(attribute.value, scope, 0);
  if (value?.kind === 'object') {
    const elements = value.entries.flatMap(({ key, value: element }) => (key === undefined ? [] : [{ key, value: element }]));
    return elements.length === value.entries.length ? elements.slice(0, maxElements) : undefined;
  }
  if (value?.kind !== 'list') return undefined;
  const elements = value.items.flatMap((item) => {
    const key = constantText(item);
    return key === undefined ? [] : [{ key, value: item }];
  });
  return elements.length === value.items.length ? elements.slice(0, maxElements) : undefined;
}

function collection(value: HclExpression, scope: HclScope, depth: number): HclExpression | undefined {
  if (depth > maxDepth) return undefined;
  if (value.kind === 'call') {
    const [first] = value.arguments;
    return /^to(?:set|list|map)$/.test(value.name) && first ? collection(first, scope, depth + 1) : undefined;
  }
  if (value.kind !== 'reference' || !value.isWhole) return value;
  const [base, name, ...fields] = value.names.map(({ text }) => text);
  if (name === undefined) return undefined;
  const given = scope.module.values.get(name) ?? [];
  const only = given.length === 1 ? given[0]?.value : given.length === 0 ? scope.module.variables.get(name)?.value : undefined;
  const found = base === 'local' ? scope.module.locals.get(name)?.value : base === 'var' ? only : undefined;
  const field = found ? fieldOf(found, fields) : undefined;
  return field && collection(field, scope, depth + 1);
}
