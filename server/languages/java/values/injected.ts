import type { KeySource, Value } from '../../../model/values.js';
import { annotationArgument, annotationName, annotationNamed } from '../annotations.js';
import type { JavaDeclaration, JavaMethod, JavaTypeDeclaration } from '../declarations.js';
import { javaMessages } from '../messages.js';
import { enclosing, type JavaNode } from '../syntax.js';
import { stepAt, type ValueContext } from './context.js';
import { convertedTo, placeholderValue } from './placeholders.js';

/** Annotations whose text holds placeholders, and whether a service outside of the project fills them. */
const valueAnnotations: Readonly<Record<string, KeySource>> = { Value: 'properties', NacosValue: 'remote' };
/** Annotations that name a key and, apart from it, a default. Source: MicroProfile Config, Micronaut, Disconf. */
const keyAnnotations: Readonly<
  Record<string, { readonly key: readonly string[]; readonly fallback: readonly string[]; readonly source: KeySource }>
> = {
  ConfigProperty: { key: ['name'], fallback: ['defaultValue'], source: 'properties' },
  Property: { key: ['name'], fallback: ['defaultValue'], source: 'properties' },
  DisconfFileItem: { key: ['name'], fallback: [], source: 'remote' },
  DisconfItem: { key: ['key'], fallback: [], source: 'remote' },
};

/** What a container injects into a field or parameter; undefined where it injects nothing that is a text or number. */
export function injectedValue(declaration: JavaDeclaration, context: ValueContext): Value | undefined {
  const { file } = context;
  const method = declaration.kind === 'parameter' ? methodOfParameter(declaration, context) : undefined;
  const annotations = [
    ...declaration.annotations,
    ...(method && !method.isConstructor && method.parameters.length === 1 ? method.annotations : []),
  ];
  for (const annotation of annotations) {
    const name = annotationName(annotation, file);
    const source = valueAnnotations[name];
    const text = source && annotationText(annotation, ['value'], context);
    if (text !== undefined) return fromPlaceholder(text, declaration, source ?? 'properties', context);
    const named = keyAnnotations[name];
    const key = named && annotationText(annotation, named.key, context);
    if (!named || key === undefined) continue;
    const fallback = annotationText(annotation, named.fallback, context);
    const value = keyValue(key, declaration, named.source, context);
    return fallback === undefined ? value : { ...value, fallback: fromPlaceholder(fallback, declaration, named.source, context) };
  }
  return propertyValue(declaration, context);
}

type KeyValue = Extract<Value, { kind: 'configuration-key' }>;

function keyValue(key: string, declaration: JavaDeclaration, source: KeySource, context: ValueContext): KeyValue {
  const message = javaMessages.configurationKey({ name: declaration.name, key });
  const trail = [stepAt(context.file, declaration.nameNode, message)];
  return { kind: 'configuration-key', key, ...(source === 'properties' ? {} : { source }), trail };
}

function fromPlaceholder(text: string, declaration: JavaDeclaration, source: KeySource, context: ValueContext): Value {
  const { file } = context;
  const type = declaration.typeNode && file.text(declaration.typeNode);
  const key = /\$\{([^:}]*)/.exec(text)?.[1]?.trim() ?? text;
  const message = javaMessages.configurationKey({ name: declaration.name, key });
  return placeholderValue(text, {
    source,
    trail: [stepAt(file, declaration.nameNode, message)],
    convert: (written) => convertedTo(type, written),
  });
}

function annotationText(annotation: JavaNode, keys: readonly string[], context: ValueContext): string | undefined {
  const written = annotationArgument(annotation, keys, context.file);
  const value = written && context.valueOf(written);
  return value?.kind === 'known' && typeof value.value === 'string' ? value.value : undefined;
}

export interface ConfigurationPrefix {
  readonly value: Value;
  readonly source: KeySource;
}

/** The keys' common part of a class that is filled from configuration; of a class inside one, with the field that is of its type. */
export function prefixOf(type: JavaTypeDeclaration, context: ValueContext, depth = 0): ConfigurationPrefix | undefined {
  const annotation = propertiesAnnotation(type.annotations, context);
  if (annotation) return prefixIn(annotation, context);
  const { outer, name } = type;
  if (!outer || name === undefined || depth > 4) return undefined;
  const holders = outer.fields.filter((field) => field.typeNode && context.file.text(field.typeNode) === name && !field.isStatic);
  const [holder] = holders;
  const around = holders.length === 1 ? prefixOf(outer, context, depth + 1) : undefined;
  const text = around && textIn(around.value);
  return holder && around && text !== undefined
    ? { source: around.source, value: { ...around.value, ...knownText(joinKey(text, holder.name)) } }
    : undefined;
}

function knownText(value: string): { readonly kind: 'known'; readonly value: string } {
  return { kind: 'known', value };
}

export function propertiesAnnotation(annotations: readonly JavaNode[], { file }: ValueContext): JavaNode | undefined {
  return annotationNamed(annotations, ['ConfigurationProperties', 'NacosConfigurationProperties'], file);
}

/** Of `@ConfigurationProperties` on a class or on a method that makes a bean. */
export function prefixIn(annotation: JavaNode, context: ValueContext): ConfigurationPrefix {
  const isRemote = annotationName(annotation, context.file).startsWith('Nacos');
  const written = annotationArgument(annotation, isRemote ? ['prefix'] : ['value', 'prefix'], context.file);
  const value: Value = written ? context.valueOf(written) : { kind: 'known', value: '', trail: [] };
  return { value, source: isRemote ? 'remote' : 'properties' };
}

export function textIn(value: Value): string | undefined {
  return value.kind === 'known' && typeof value.value === 'string' ? value.value : undefined;
}

/** `aliyun.mq` and `orderTopic` make `aliyun.mq.order-topic`. */
export function joinKey(prefix: string, property: string): string {
  const written = property.replace(/([a-z0-9])([A-Z])/g, '$1-$2').toLowerCase();
  return prefix === '' ? written : `${prefix}.${written}`;
}

/** A field or component of a class that is filled from configuration. */
function propertyValue(declaration: JavaDeclaration, context: ValueContext): Value | undefined {
  const { file } = context;
  const isField = declaration.kind === 'field' && !declaration.isStatic && !(declaration.isFinal && declaration.initializer);
  if (!isField && declaration.kind !== 'record-component') return undefined;
  const owner = file.enclosingType(declaration.nameNode) ?? file.enclosingType(declaration.node);
  const prefix = owner && prefixOf(recordOwner(declaration, context) ?? owner, context);
  const text = prefix && textIn(prefix.value);
  if (text === undefined || !prefix) return undefined;
  const value = keyValue(joinKey(text, declaration.name), declaration, prefix.source, context);
  const fallback = declaration.initializer ? context.valueOf(declaration.initializer) : defaultOf(declaration, context);
  return fallback && !(fallback.kind === 'unknown') ? { ...value, fallback } : value;
}

/** Components stand outside of their record's body. */
function recordOwner(declaration: JavaDeclaration, { file }: ValueContext): JavaTypeDeclaration | undefined {
  return declaration.kind === 'record-component' ? file.types.find((type) => type.fields.includes(declaration)) : undefined;
}

/** `@DefaultValue("x")` of constructor binding. */
function defaultOf(declaration: JavaDeclaration, context: ValueContext): Value | undefined {
  const annotation = annotationNamed(declaration.annotations, ['DefaultValue'], context.file);
  const text = annotation && annotationText(annotation, ['value'], context);
  return text === undefined ? undefined : fromPlaceholder(text, declaration, 'properties', context);
}

export function methodOfParameter(declaration: JavaDeclaration, { file }: ValueContext): JavaMethod | undefined {
  const around = declaration.node.parent?.parent;
  return (around && file.methodOf(around)) ?? undefined;
}

/** A container sets a field itself; a setter beside it is what tools make for every field. */
export function isSetByContainerOnly(declaration: JavaDeclaration, writes: readonly JavaNode[], context: ValueContext): boolean {
  return writes.every((write) => {
    const around = enclosing(write, 'method');
    const method = around && context.file.methodOf(around);
    if (method?.isConstructor) return declaration.annotations.length === 0;
    return method?.name.toLowerCase() === `set${declaration.name}`.toLowerCase();
  });
}
