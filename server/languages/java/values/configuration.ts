import type { KeySource, Value } from '../../../model/values.js';
import { unknown } from '../../../model/values.js';
import { argumentsOf, child, unwrap, type JavaNode } from '../syntax.js';
import { oneOf, type ValueContext } from './context.js';
import { textIn } from './injected.js';
import { className, simpleTypeOf } from './static-types.js';
import { hasParts, putUnder } from './collections.js';
import { keyedBy, memberOf } from './derived.js';
import { placeholderValue } from './placeholders.js';

const anyReceiver = new Set(['getProperty', 'getRequiredProperty', 'getenv']);
/** Classes whose `getString(key)` and the like read configuration. Source: the JDK, commons-configuration, typesafe config, hutool, Spring. */
const readers =
  /^(ResourceBundle|PropertyResourceBundle|Config|Configuration|PropertiesConfiguration|CompositeConfiguration|ImmutableConfiguration|FileConfiguration|Props|Setting|Environment|ConfigurableEnvironment)$/;
const getters = /^get(String|Str|Int|Integer|Long|Property|Duration|Boolean|Bool|Double)?$/;
/** A service outside of the project keeps these. Source: Apollo, Nacos, ACM. */
const remotePackages = ['com.ctrip.framework.apollo', 'com.alibaba.nacos', 'com.taobao.diamond', 'com.alibaba.edas.acm'];

/** `environment.getProperty("x", "default")`, `System.getenv("X")`, `bundle.getString("x")`; undefined for other calls. */
export function configurationCall(name: string, object: JavaNode | undefined, call: JavaNode, context: ValueContext): Value | undefined {
  const given = argumentsOf(call).filter((argument) => unwrap(argument).kind !== 'class_literal');
  const [first, second] = given;
  if (!first) return undefined;
  if ((name === 'get' || name === 'getOrDefault') && object && isEnvironmentMap(object, context))
    return keyed(context.valueOf(first), second && context.valueOf(second), 'environment');
  if (name === 'resolvePlaceholders' || name === 'resolveRequiredPlaceholders') {
    const text = textIn(context.valueOf(first));
    return text === undefined ? undefined : placeholderValue(text, { source: 'properties', trail: [], convert: (written) => written });
  }
  if (object && getters.test(name) && isFlumeContext(object, context))
    return second ? oneOf([unknown('call-result'), context.valueOf(second)]) : unknown('call-result');
  const isReader =
    anyReceiver.has(name) || (getters.test(name) && object !== undefined && readers.test(simpleTypeOf(object, context) ?? ''));
  const isDocument = name === 'getConfig' && object !== undefined && isRemote(object, context);
  if (!isReader && !isDocument) return undefined;
  const source: KeySource = name === 'getenv' ? 'environment' : object && isRemote(object, context) ? 'remote' : 'properties';
  const fallback = isDocument || !second ? undefined : context.valueOf(second);
  const key = context.valueOf(first);
  const value = keyed(key, fallback, source);
  if (!object) return value;
  const of = unwrap(object).kind === 'method_invocation' ? context.valueOf(object) : undefined;
  // `Properties` that are a part of what configuration fills.
  if (of?.kind === 'configuration-key') return memberOf(of, key, { ...(fallback && { initial: fallback }), needsName: true });
  if (isFilledByCode(object, context)) return givenProperty(context.valueOf(object), key, value, fallback);
  const declaration = simpleTypeOf(object, context) === 'Properties' ? context.declarationOf(unwrap(object)) : undefined;
  const put = declaration && value ? putUnder(key, declaration, context) : [];
  return value && put.length > 0 ? oneOf([value, ...put]) : value;
}

/** Flume hands on what its own configuration sets below the component that reads it, by whatever name that has. */
function isFlumeContext(object: JavaNode, context: ValueContext): boolean {
  return (
    simpleTypeOf(object, context) === 'Context' && context.file.imports.some(({ name }) => /^org\.apache\.flume(\.Context)?$/.test(name))
  );
}

/** What callers, or this file, put into `Properties`; where nobody is known to, what configuration sets. */
function givenProperty(properties: Value, key: Value, otherwise: Value | undefined, fallback: Value | undefined): Value {
  if (!hasParts(properties) && (properties.kind !== 'parameter' || !otherwise)) return unknown('call-result');
  return memberOf(properties, key, { needsName: true, ...(fallback && { initial: fallback }), ...(otherwise && { otherwise }) });
}

/** `Binder.get(environment).bind("mq.senders", Bindable.listOf(Sender.class)).get()`: what stands below the key. */
export function boundCall(name: string, object: JavaNode, call: JavaNode, context: ValueContext): Value | undefined {
  if (name === 'bind') {
    const [key, target] = argumentsOf(call);
    return key && target && simpleTypeOf(object, context) === 'Binder' ? keyed(context.valueOf(key), undefined, 'properties') : undefined;
  }
  const inner = unwrap(object);
  const isBound = inner.kind === 'method_invocation' && context.file.text(child(inner, 'name') ?? inner) === 'bind';
  return isBound && /^(get|orElse|orElseGet|orElseThrow|orElseCreate)$/.test(name) ? context.valueOf(inner) : undefined;
}

export function keyed(key: Value, fallback: Value | undefined, source: KeySource): Value | undefined {
  return keyedBy(key, source, fallback, key.trail);
}

/** `java.util.Properties` that a caller gives, or that this file makes and reads from no file: their keys are not those of a configuration. */
function isFilledByCode(object: JavaNode, context: ValueContext): boolean {
  const node = unwrap(object);
  if (simpleTypeOf(node, context) !== 'Properties') return false;
  const declaration = node.kind === 'identifier' || node.kind === 'field_access' ? context.declarationOf(node) : undefined;
  if (!declaration) return false;
  const { file } = context;
  const isLoaded = declaration.references.some((reference) => {
    const call = reference.parent;
    const name = call?.kind === 'method_invocation' && reference.field === 'object' ? child(call, 'name') : undefined;
    return name !== undefined && /^load/.test(file.text(name));
  });
  if (isLoaded || declaration.annotations.length > 0) return false;
  const sources = [declaration.initializer, ...declaration.assignments.map((assignment) => child(assignment, 'right'))];
  const given = sources.flatMap((source) => (source ? [unwrap(source)] : []));
  return given.every((source) => source.kind === 'object_creation_expression' || source.kind === 'identifier');
}

function isEnvironmentMap(object: JavaNode, { file }: ValueContext): boolean {
  return /^System\s*\.\s*getenv\s*\(\s*\)$/.test(file.text(unwrap(object)));
}

/** Told by the imports: `Config` and `ConfigService` are names of several libraries. */
function isRemote(object: JavaNode, context: ValueContext): boolean {
  const node = unwrap(object);
  const type = className(node, context) ?? simpleTypeOf(node, context);
  const declaration = node.kind === 'identifier' ? context.declarationOf(node) : undefined;
  if (declaration?.annotations.some((annotation) => context.file.text(annotation).includes('ApolloConfig'))) return true;
  const isService =
    /^(ConfigService|Config|DiamondClient|NacosFactory)$/.test(type ?? '') || /^ConfigService\b/.test(context.file.text(node));
  return isService && context.file.imports.some((imported) => remotePackages.some((name) => imported.name.startsWith(`${name}.`)));
}
