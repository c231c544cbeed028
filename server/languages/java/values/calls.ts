import type { Value } from '../../../model/values.js';
import { known, unknown } from '../../../model/values.js';
import type { JavaMethod } from '../declarations.js';
import { javaMessages } from '../messages.js';
import { argumentsOf, child, parts, unwrap, type JavaNode } from '../syntax.js';
import { narrowed, numberOf } from './arithmetic.js';
import { builtMap, collectionCall, constructedCollection, elementCall, hasParts } from './collections.js';
import { boundCall, configurationCall } from './configuration.js';
import { entryValue } from './elements.js';
import { oneOf, stepAt, withStep, type ValueContext } from './context.js';
import { defaultCall } from './defaults.js';
import { fallbackOf, memberOf } from './derived.js';
import { enumCall } from './enums.js';
import { lengthTimesByName } from './library-dates.js';
import { withMember } from './made-objects.js';
import { mathCall } from './mathematics.js';
import { constructedMoment, durationCall, durationFactory, momentCall, momentFactory, parsedMoment, timeUnitCall } from './moments.js';
import { siteOf } from './operators.js';
import { asMade, keyOfMethod, slotsOf, substituteArguments } from './slots.js';
import { className, simpleTypeOf } from './static-types.js';
import { formatted, messageFormatted, textMethod, textOf } from './texts.js';
import { widthOf } from './widths.js';

/** What a call gives: by the methods of the project that it can run, else by what is known of libraries. */
export function callValue(call: JavaNode, context: ValueContext): Value {
  const { values, isAll } = context.overriding(call);
  if (isAll && values.length > 0) return oneOf(values);
  const value = declaredValue(call, context);
  return values.length > 0 ? oneOf([value, ...values]) : value;
}

function declaredValue(call: JavaNode, context: ValueContext): Value {
  const { file } = context;
  const object = child(call, 'object');
  const name = file.text(child(call, 'name') ?? call);
  const method = context.methodOf(call);
  const ofEnum = object && enumCall(name, object, call, context, () => (method ? methodValue(method, [], context) : context.foreign(call)));
  if (ofEnum) return ofEnum;
  const ofObject = object && objectCall(object, call, context);
  if (ofObject) return ofObject;
  if (method)
    return ofReceiver(
      methodValue(
        method,
        argumentsOf(call).map((argument) => context.valueOf(argument)),
        context,
      ),
      object,
      context,
    );
  if (!context.isOwn(call)) return libraryCall(name, object, call, context) ?? context.foreign(call) ?? unknown('call-result');
  const foreign = context.foreign(call);
  if (foreign) return ofReceiver(foreign, object, context);
  return configurationCall(name, object, call, context) ?? unknown('call-result');
}

/** A getter or setter that is called on an object whose parts are known, here or by who gives it. */
function objectCall(object: JavaNode, call: JavaNode, context: ValueContext): Value | undefined {
  const given = argumentsOf(call);
  if (given.length > 1 || object.kind === 'this' || object.kind === 'super') return undefined;
  const member = context.accessed(call);
  const [value] = given;
  if (!member || (value ? member.sets : member.property) === undefined) return undefined;
  const of = context.valueOf(object);
  if (value && member.sets !== undefined) return hasParts(of) ? withMember(of, member.sets, context.valueOf(value)) : undefined;
  // What the class says of all its objects comes first, unless this one is known.
  if (!isObject(of) && !isGiven(of)) return undefined;
  const said = isObject(of) ? undefined : context.foreign(call);
  if (said && said.kind !== 'unknown') return undefined;
  return memberOf(of, known(member.property ?? ''), {
    ...(member.initial && { initial: member.initial }),
    otherwise: unknown('call-result'),
  });
}

function isObject(value: Value): boolean {
  return value.kind === 'object' || (value.kind === 'one-of' && value.values.every(isObject));
}

/** A caller or configuration gives it. */
function isGiven(value: Value): boolean {
  if (value.kind === 'one-of') return value.values.every(isGiven);
  return (value.kind === 'parameter' && value.slot !== undefined) || value.kind === 'configuration-key' || value.kind === 'member';
}

/** A getter of an enum's constant gives what that constant was made with. */
function ofReceiver(value: Value, object: JavaNode | undefined, context: ValueContext): Value {
  const constructors = slotsOf(value).filter((slot) => slot.method.includes('#<init>('));
  const made = object && constructors.length > 0 ? context.receiverArguments(object) : undefined;
  if (!made) return value;
  return asMade(value, made);
}

const maximumReturns = 8;

/** What a method of the file returns, with what a call passes to it. */
export function methodValue(method: JavaMethod, given: readonly Value[], context: ValueContext): Value {
  const value = returnedValue(method, context);
  const key = keyOfMethod(method, context.file);
  return key === undefined || given.length !== method.parameters.length ? value : substituteArguments(value, key, given);
}

export function returnedValue(method: JavaMethod, context: ValueContext): Value {
  const { body } = method;
  if (!body || context.active.has(method)) return unknown('call-result');
  const found = context.found.get(body);
  if (found) return found;
  const returns = returnsOf(body);
  if (returns.length === 0 || returns.length > maximumReturns) return unknown('call-result');
  context.active.add(method);
  const value = oneOf(returns.map((returned) => returnValue(returned, method, context)));
  context.active.delete(method);
  const known = value.kind === 'unknown' && returns.length > 1 ? unknown('call-result') : value;
  context.found.set(body, known);
  return known;
}

/** A literal that is returned is what a person would change. */
function returnValue(returned: JavaNode, method: JavaMethod, context: ValueContext): Value {
  const value = context.valueOf(returned);
  const isLiteral = /_literal$/.test(unwrap(returned).kind);
  return isLiteral ? withStep(value, stepAt(context.file, unwrap(returned), javaMessages.constantDefined({ name: method.name }))) : value;
}

/** The expressions behind `return`, those of lambdas and inner classes left out. */
export function returnsOf(body: JavaNode): readonly JavaNode[] {
  const found: JavaNode[] = [];
  const stack = [body];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.kind === 'return_statement') found.push(...parts(node).slice(0, 1));
    else if (node.kind !== 'lambda_expression' && node.kind !== 'class_body') stack.push(...[...node.children].reverse());
  }
  return found;
}

function libraryCall(name: string, object: JavaNode | undefined, call: JavaNode, context: ValueContext): Value | undefined {
  const values = (): Value[] => argumentsOf(call).map((argument) => context.valueOf(argument));
  const configured = configurationCall(name, object, call, context);
  if (configured) return configured;
  if (!object) return staticallyImported(name, call, context);
  const owner = className(object, context);
  if (owner !== undefined) {
    const made =
      momentFactory(owner, name, call, context) ??
      durationFactory(owner, name, call, context) ??
      lengthTimesByName(owner, name, call, context) ??
      mathCall(owner, name, call, context) ??
      textFactory(owner, name, values) ??
      defaultCall(owner, name, values) ??
      collectionCall(owner, name, call, context);
    if (made) return made;
  }
  return (
    timeUnitCall(name, object, call, context) ??
    durationCall(name, object, call, context) ??
    momentCall(name, object, call, context) ??
    (name === 'parse' ? parsedMoment(object, call, context) : undefined) ??
    numberCall(name, object, call, context) ??
    optionalCall(name, object, values, context) ??
    builtText(name, object, values, context) ??
    boundCall(name, object, call, context) ??
    (name === 'getValue' ? entryValue(object, context) : undefined) ??
    elementCall(name, object, call, context) ??
    (name === 'build' || name === 'buildOrThrow' ? (builtMap(call, context) ?? context.made(call)) : undefined) ??
    (isText(object, context) ? textMethod(name, context.valueOf(object), values()) : undefined)
  );
}

/** `currentTimeMillis()`, `DAYS.toMillis(3)` and `format(..)` by static imports. */
function staticallyImported(name: string, call: JavaNode, context: ValueContext): Value | undefined {
  const imported = context.file.imports.find((candidate) => candidate.isStatic && candidate.name.endsWith(`.${name}`));
  const owner = imported?.name.split('.').at(-2);
  if (owner === undefined) return undefined;
  const values = (): Value[] => argumentsOf(call).map((argument) => context.valueOf(argument));
  return (
    momentFactory(owner, name, call, context) ??
    durationFactory(owner, name, call, context) ??
    mathCall(owner, name, call, context) ??
    textFactory(owner, name, values)
  );
}

function textFactory(owner: string, name: string, values: () => readonly Value[]): Value | undefined {
  const written = `${owner}.${name}`;
  if (/^(String\.valueOf|Objects\.toString|(Integer|Long)\.toString)$/.test(written)) {
    const [first, second] = values();
    return first && !second ? textOf([known(''), first]) : second && first && fallbackOf(first, second, true);
  }
  if (written === 'String.format') {
    const [format, ...others] = values();
    return format?.kind === 'known' && typeof format.value === 'string' ? formatted(format.value, others) : unknown('composed');
  }
  if (written === 'MessageFormat.format') {
    const [format, ...others] = values();
    return format?.kind === 'known' && typeof format.value === 'string' ? messageFormatted(format.value, others) : unknown('composed');
  }
  if (written === 'String.join') {
    const [separator, ...others] = values();
    if (!separator || others.length < 2) return unknown('composed');
    return textOf(others.flatMap((value, i) => (i === 0 ? [value] : [separator, value])));
  }
  return undefined;
}

function numberCall(name: string, object: JavaNode, call: JavaNode, context: ValueContext): Value | undefined {
  if (argumentsOf(call).length > 0) return undefined;
  if (name === 'longValue') return context.valueOf(object);
  return name === 'intValue' ? narrowed(context.valueOf(object), widthOf(object, context), siteOf(call, context)) : undefined;
}

/** `Optional.ofNullable(x).orElse("default")`, with tests for empty texts between. */
function optionalCall(name: string, object: JavaNode, values: () => readonly Value[], context: ValueContext): Value | undefined {
  if (!/^(orElse|orElseGet|orElseThrow|get)$/.test(name)) return undefined;
  const { file } = context;
  const nameOf = (call: JavaNode): string => file.text(child(call, 'name') ?? call);
  let maker = unwrap(object);
  let isNullish = true;
  while (maker.kind === 'method_invocation' && nameOf(maker) === 'filter') {
    const [test] = argumentsOf(maker);
    const inner = child(maker, 'object');
    if (!inner || !test || !/(isNotBlank|isNotEmpty|hasText|hasLength)$/.test(file.text(test))) return undefined;
    isNullish = false;
    maker = unwrap(inner);
  }
  const owner = maker.kind === 'method_invocation' ? child(maker, 'object') : undefined;
  if (!owner || file.text(owner) !== 'Optional' || !/^of(Nullable)?$/.test(nameOf(maker))) return undefined;
  const [wrapped] = argumentsOf(maker);
  const value = wrapped && context.valueOf(wrapped);
  const [given] = values();
  if (!value || !given || (nameOf(maker) === 'of' && isNullish)) return value;
  const fallback = name === 'orElseGet' ? supplied(object.parent && argumentsOf(object.parent)[0], context) : given;
  return fallbackOf(value, fallback, isNullish);
}

/** What `() -> x` gives. */
function supplied(supplier: JavaNode | undefined, context: ValueContext): Value {
  const body = supplier?.kind === 'lambda_expression' ? child(supplier, 'body') : undefined;
  return body && body.kind !== 'block' ? context.valueOf(body) : unknown('call-result');
}

/** `new StringBuilder("a").append(b).toString()` */
function builtText(name: string, object: JavaNode, values: () => readonly Value[], context: ValueContext): Value | undefined {
  if (name !== 'append' && name !== 'toString') return undefined;
  if (!/^(StringBuilder|StringBuffer)$/.test(simpleTypeOf(object, context) ?? '')) return undefined;
  const [first, ...others] = values();
  const before = context.valueOf(object);
  if (name === 'toString' || !first) return before;
  return others.length === 0 ? textOf([before, first]) : unknown('composed');
}

function isText(object: JavaNode, context: ValueContext): boolean {
  const type = simpleTypeOf(object, context);
  if (type !== undefined) return type === 'String';
  const value = context.valueOf(object);
  return value.kind === 'text' || (value.kind === 'known' && typeof value.value === 'string') || value.kind === 'configuration-key';
}

/** `new Date()`, `new String("x")`, `new StringBuilder("a")`, `new Long(5)`. */
export function constructionValue(node: JavaNode, context: ValueContext): Value {
  const made = constructedMoment(node, context) ?? constructedCollection(node, context) ?? context.made(node);
  if (made) return made;
  const type = simpleTypeOf(node, context) ?? '';
  const [first, ...others] = argumentsOf(node);
  if (others.length > 0) return unknown('call-result');
  if (/^(StringBuilder|StringBuffer)$/.test(type)) {
    const value = first ? context.valueOf(first) : known('');
    return numberOf(value) === undefined ? value : known('');
  }
  if (type === 'String') return first ? (isText(first, context) ? context.valueOf(first) : unknown('call-result')) : known('');
  return first && /^(Integer|Long|AtomicLong|AtomicInteger|BigDecimal)$/.test(type) ? context.valueOf(first) : unknown('call-result');
}
