import type { JavaFile } from '../file.js';
import { argumentsOf, child, unwrap, type JavaNode } from '../syntax.js';

/** A test whether an expression says nothing: null, or an empty text. */
export interface MissingTest {
  /** The expression as written. */
  readonly subject: string;
  /** What the condition is where it says nothing. */
  readonly whenMissing: boolean;
  readonly isNullish: boolean;
}

/** Methods of commons-lang, Spring, hutool, guava and the JDK; true where they hold for what says nothing. */
const tests: Readonly<Record<string, { readonly whenMissing: boolean; readonly isNullish: boolean }>> = {
  isBlank: { whenMissing: true, isNullish: false },
  isEmpty: { whenMissing: true, isNullish: false },
  isNullOrEmpty: { whenMissing: true, isNullish: false },
  isNotBlank: { whenMissing: false, isNullish: false },
  isNotEmpty: { whenMissing: false, isNullish: false },
  hasText: { whenMissing: false, isNullish: false },
  hasLength: { whenMissing: false, isNullish: false },
  isNull: { whenMissing: true, isNullish: true },
  nonNull: { whenMissing: false, isNullish: true },
};

const classes = /^(StringUtils|StrUtil|CharSequenceUtil|ObjectUtils|ObjectUtil|Objects|Strings|StringUtil)$/;

/** Undefined for any other condition. */
export function missingTest(condition: JavaNode, file: JavaFile): MissingTest | undefined {
  const node = unwrap(condition);
  if (node.kind === 'unary_expression') {
    const operand = child(node, 'operand');
    const inner = operand && child(node, 'operator')?.kind === '!' ? missingTest(operand, file) : undefined;
    return inner && { ...inner, whenMissing: !inner.whenMissing };
  }
  if (node.kind === 'method_invocation') return calledTest(node, file);
  const [left, right] = [child(node, 'left'), child(node, 'right')];
  const operator = child(node, 'operator')?.kind;
  if (node.kind !== 'binary_expression' || !left || !right) return undefined;
  if (operator === '==' || operator === '!=') {
    const subject = unwrap(right).kind === 'null_literal' ? left : unwrap(left).kind === 'null_literal' ? right : undefined;
    return subject && { subject: file.text(unwrap(subject)), whenMissing: operator === '==', isNullish: true };
  }
  // `x == null || x.isEmpty()`, `x != null && !x.isEmpty()`
  const [a, b] = operator === '||' || operator === '&&' ? [missingTest(left, file), missingTest(right, file)] : [];
  if (a?.subject !== b?.subject || !a || !b || a.whenMissing !== (operator === '||') || b.whenMissing !== (operator === '||'))
    return undefined;
  return { ...a, isNullish: a.isNullish && b.isNullish };
}

function calledTest(call: JavaNode, file: JavaFile): MissingTest | undefined {
  const name = child(call, 'name');
  const object = child(call, 'object');
  const written = name ? file.text(name) : '';
  const [first, ...others] = argumentsOf(call);
  if (written === 'equals' && object?.kind === 'string_literal' && file.text(object) === '""' && first)
    return { subject: file.text(unwrap(first)), whenMissing: true, isNullish: false };
  const test = Object.hasOwn(tests, written) ? tests[written] : undefined;
  if (!test || !object || others.length > 0) return undefined;
  if (first) return classes.test(file.text(object)) ? { subject: file.text(unwrap(first)), ...test } : undefined;
  return /^is(Blank|Empty)$/.test(written) ? { subject: file.text(unwrap(object)), whenMissing: true, isNullish: false } : undefined;
}
