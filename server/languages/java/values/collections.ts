import { known, unknown, type Value } from '../../../model/values.js';
import type { JavaDeclaration } from '../declarations.js';
import { argumentsOf, child, childOfKind, enclosing, unwrap, walk, wrapped, type JavaNode } from '../syntax.js';
import { oneOf, type ValueContext } from './context.js';
import { memberOf, nameIn } from './derived.js';
import { simpleTypeOf } from './static-types.js';

/** Classes of the JDK and guava whose objects hold others. */
const maps = /^(Map|HashMap|LinkedHashMap|ConcurrentHashMap|ConcurrentMap|TreeMap|SortedMap|EnumMap|ImmutableMap|Hashtable|Properties)$/;
const lists =
  /^(List|ArrayList|LinkedList|CopyOnWriteArrayList|ImmutableList|Collection|Iterable|Set|HashSet|LinkedHashSet|TreeSet|EnumSet|ImmutableSet|Stream)$/;

const mostParts = 60;

/** A variable that holds a map, a list or an array. */
export function isCollection(declaration: JavaDeclaration, { file }: ValueContext): boolean {
  const written = declaration.typeNode ? file.text(declaration.typeNode) : '';
  const name = written.replace(/<[\s\S]*$/, '').trim();
  const simple = name.slice(name.lastIndexOf('.') + 1);
  return maps.test(simple) || lists.test(simple) || /\[\]$/.test(name);
}

function isMap({ typeNode }: JavaDeclaration, { file }: ValueContext): boolean {
  return typeNode !== undefined && /^[\w.]*Map\b|^Hashtable|Properties$/.test(file.text(typeNode));
}

export function listOf(values: readonly Value[]): Value {
  if (values.length > mostParts) return unknown('composed');
  return { kind: 'object', members: Object.fromEntries(values.map((value, i) => [String(i), value])), trail: [] };
}

/** Of keys and values by turns; a key that nobody knows makes each part possible for it. */
function mapOf(entries: readonly (readonly [Value, Value])[]): Value {
  if (entries.length > mostParts) return unknown('composed');
  const members = new Map<string, Value[]>();
  const others: Value[] = [];
  for (const [key, value] of entries) {
    const name = nameIn(key);
    if (name === undefined) others.push(value);
    else members.set(name, [...(members.get(name) ?? []), value]);
  }
  const entryOf = ([name, values]: [string, Value[]]): [string, Value] => [name, either([...values, ...others])];
  return {
    kind: 'object',
    members: Object.fromEntries([...members].map(entryOf)),
    ...(others.length > 0 && { others: either(others) }),
    trail: [],
  };
}

function either(values: readonly Value[]): Value {
  return oneOf(values, mostParts);
}

/** `Map.of(..)`, `List.of(..)`, `Arrays.asList(..)`, `Stream.of(..)` and the like; undefined for other calls. */
export function collectionCall(owner: string, name: string, call: JavaNode, context: ValueContext): Value | undefined {
  const given = argumentsOf(call);
  const values = (): readonly Value[] => given.map((argument) => context.valueOf(argument));
  switch (`${owner}.${name}`) {
    case 'Arrays.asList':
    case 'List.of':
    case 'Set.of':
    case 'Stream.of':
    case 'ImmutableList.of':
    case 'ImmutableSet.of':
    case 'Lists.newArrayList':
    case 'Sets.newHashSet':
    case 'Collections.singletonList':
    case 'Collections.singleton':
    case 'EnumSet.of': {
      const [only] = given;
      const isArray = only && given.length === 1 && /\[\]$/.test(typeText(only, context));
      return isArray ? context.valueOf(only) : listOf(values());
    }
    case 'Arrays.stream':
    case 'List.copyOf':
    case 'Set.copyOf':
    case 'Map.copyOf':
    case 'ImmutableMap.copyOf':
    case 'ImmutableList.copyOf':
    case 'Collections.unmodifiableMap':
    case 'Collections.unmodifiableList':
    case 'Collections.unmodifiableSet':
    case 'Collections.unmodifiableCollection':
    case 'Collections.synchronizedMap':
    case 'Collections.synchronizedList':
      return given[0] && context.valueOf(given[0]);
    case 'Map.of':
    case 'ImmutableMap.of':
    case 'Collections.singletonMap': {
      const all = values();
      return mapOf(all.flatMap((key, i) => (i % 2 === 0 && all[i + 1] ? [[key, all[i + 1] ?? key] as const] : [])));
    }
    case 'Map.ofEntries':
      return mapOf(
        given.map((entry) => {
          const [key, value] = entry.kind === 'method_invocation' ? argumentsOf(entry) : [];
          return [key ? context.valueOf(key) : unknown('composed'), value ? context.valueOf(value) : unknown('composed')];
        }),
      );
    default:
      return undefined;
  }
}

function typeText(node: JavaNode, context: ValueContext): string {
  const inner = unwrap(node);
  const typeNode = inner.kind === 'identifier' || inner.kind === 'field_access' ? context.declarationOf(inner)?.typeNode : undefined;
  return typeNode ? context.file.text(typeNode) : inner.kind === 'array_creation_expression' ? '[]' : '';
}

/** `ImmutableMap.builder().put(..).put(..).build()` */
export function builtMap(call: JavaNode, context: ValueContext): Value | undefined {
  const { file } = context;
  const entries: (readonly [Value, Value])[] = [];
  for (let at = child(call, 'object'); at?.kind === 'method_invocation'; at = child(at, 'object')) {
    const name = file.text(child(at, 'name') ?? at);
    const [key, value] = argumentsOf(at);
    const object = child(at, 'object');
    if (name === 'builder' && object) return /^Immutable(Bi|Sorted)?Map$/.test(file.text(object)) ? mapOf(entries.reverse()) : undefined;
    if (name !== 'put' || !key || !value) return undefined;
    entries.push([context.valueOf(key), context.valueOf(value)]);
  }
  return undefined;
}

/** `new HashMap<>()`, `new HashMap<>() {{ put(..); }}`, `new ArrayList<>(others)`; undefined for other classes. */
export function constructedCollection(node: JavaNode, context: ValueContext): Value | undefined {
  const type = simpleTypeOf(node, context) ?? '';
  const isOfKeys = maps.test(type);
  if (!isOfKeys && !lists.test(type)) return undefined;
  const body = childOfKind(node, 'class_body');
  if (body) {
    const calls = [...walk(body)].filter((part) => part.kind === 'method_invocation' && !child(part, 'object'));
    const entries = calls.map((call): readonly [Value, Value] | undefined => {
      const name = context.file.text(child(call, 'name') ?? call);
      const [key, value] = argumentsOf(call).map((argument) => context.valueOf(argument));
      if (isOfKeys) return name === 'put' && key && value ? [key, value] : undefined;
      return name === 'add' && key && !value ? [unknown('composed'), key] : undefined;
    });
    if (entries.some((entry) => !entry)) return unknown('composed');
    const found = entries.flatMap((entry) => (entry ? [entry] : []));
    return isOfKeys ? mapOf(found) : listOf(found.map(([, value]) => value));
  }
  const [first, ...rest] = argumentsOf(node);
  if (!first || rest.length > 0 || (type === 'EnumMap' && first.kind === 'class_literal'))
    return { kind: 'object', members: {}, trail: [] };
  const given = context.valueOf(first);
  return given.kind === 'object' ? given : given.kind === 'known' ? { kind: 'object', members: {}, trail: [] } : unknown('call-result');
}

const reads =
  /^(get|getProperty|stringPropertyNames|getOrDefault|containsKey|containsValue|contains|size|isEmpty|keySet|values|entrySet|forEach|stream|parallelStream|iterator|toString|equals|hashCode|indexOf|toArray|getClass|clear|length|clone)$/;
const wrappers =
  /^(Collections\.(unmodifiable|synchronized)\w+|(Immutable)?(Map|List|Set)\.copyOf|Arrays\.(asList|stream|toString)|Stream\.of|(log|logger|LOG|LOGGER)\.\w+)$/;

/** All that a variable of the file holds at any time: what it is made with and what is put into it. */
export function collectionValue(declaration: JavaDeclaration, context: ValueContext): Value {
  const source = sourceOf(declaration);
  if (!source) return unknown(declaration.assignments.length > 1 ? 'reassigned' : 'not-analysed');
  const uses = usesOf(declaration, context);
  // What a file or a stream holds is configuration.
  if (uses.some((use) => isLoaded(use, context))) return { kind: 'configuration-key', key: '', trail: [] };
  const made = context.valueOf(source);
  if (made.kind !== 'object') {
    const isFilled = uses.some((use) => (addedBy(use, declaration, context) ?? []).length > 0);
    return isFilled ? unknown('call-result') : made;
  }
  if (isImmutable(source, context) && (declaration.isFinal || declaration.kind !== 'field')) return made;
  if (declaration.kind === 'field' && !isGuarded(declaration)) return unknown('reassigned');
  const entries: (readonly [Value, Value])[] = Object.entries(made.members).map(([name, value]) => [known(name), value]);
  if (made.others) entries.push([unknown('composed'), made.others]);
  for (const use of uses) {
    const added = addedBy(use, declaration, context);
    if (!added) return unknown('call-result');
    entries.push(...added);
  }
  return mapOf(entries);
}

function sourceOf(declaration: JavaDeclaration): JavaNode | undefined {
  const { initializer, assignments } = declaration;
  const given = assignments.map((assignment) => (assignment.kind === 'assignment_expression' ? child(assignment, 'right') : undefined));
  if (initializer) return given.length === 0 ? initializer : undefined;
  return given.length === 1 ? given[0] : undefined;
}

/** Nobody outside of the file puts something in: a private field, or a constant as it is written by convention. */
function isGuarded({ modifiers, isStatic, isFinal, name }: JavaDeclaration): boolean {
  return modifiers.includes('private') || (isStatic && isFinal && /^[A-Z][A-Z0-9_]*$/.test(name));
}

/** What code puts under a key into `Properties` that it reads from a file, too. */
export function putUnder(key: Value, declaration: JavaDeclaration, context: ValueContext): readonly Value[] {
  return usesOf(declaration, context).flatMap((use) => {
    const added = addedBy(use, declaration, context);
    return (added ?? []).flatMap(([name, value]) => (nameIn(name) === nameIn(key) || nameIn(name) === undefined ? [value] : []));
  });
}

function isLoaded(use: JavaNode, { file }: ValueContext): boolean {
  const call = wrapped(use).parent;
  return call?.kind === 'method_invocation' && use.field === 'object' && /^load(FromXML)?$/.test(file.text(child(call, 'name') ?? call));
}

function isImmutable(source: JavaNode, context: ValueContext): boolean {
  const node = unwrap(source);
  const owner = node.kind === 'method_invocation' ? child(node, 'object') : undefined;
  if (!owner) return false;
  const written = `${context.file.text(owner)}.${context.file.text(child(node, 'name') ?? node)}`;
  return /^((Immutable)?(Map|List|Set)\.(of|ofEntries|copyOf)|Collections\.(unmodifiable|singleton)\w*|Stream\.of)$/.test(written);
}

function usesOf(declaration: JavaDeclaration, context: ValueContext): readonly JavaNode[] {
  const { file } = context;
  if (declaration.kind !== 'field') return declaration.references;
  const accesses = file.nodesOf('field_access').filter((access) => {
    const name = child(access, 'field');
    return name && file.text(name) === declaration.name && context.declarationOf(access) === declaration;
  });
  const own = declaration.references.filter((reference) => reference.parent?.kind !== 'field_access' || reference.field === 'object');
  return [...new Set([...own, ...accesses])];
}

/** Whether a method of the file only reads what it is given, and hands it on to none that does more. */
function isOnlyRead(parameter: JavaDeclaration, context: ValueContext): boolean {
  if (context.active.has(parameter.nameNode)) return true;
  context.active.add(parameter.nameNode);
  const isRead = parameter.references.every((use) => addedBy(use, parameter, context)?.length === 0);
  context.active.delete(parameter.nameNode);
  return isRead;
}

/** What a mention of the variable puts in; undefined where it may put in anything. */
function addedBy(use: JavaNode, declaration: JavaDeclaration, context: ValueContext): readonly (readonly [Value, Value])[] | undefined {
  const whole = wrapped(use);
  const { parent } = whole;
  const { file } = context;
  if (parent?.kind === 'enhanced_for_statement') return [];
  if (parent?.kind === 'assignment_expression') return whole.field === 'left' ? [] : undefined;
  if (parent?.kind === 'array_access') return isWritten(parent) ? undefined : [];
  if (parent?.kind === 'field_access') return file.text(child(parent, 'field') ?? parent) === 'length' ? [] : undefined;
  if (parent?.kind === 'argument_list') {
    const call = parent.parent;
    if (!call) return undefined;
    const owner = call.kind === 'method_invocation' ? child(call, 'object') : undefined;
    if (owner && wrappers.test(`${file.text(owner)}.${file.text(child(call, 'name') ?? call)}`)) return [];
    const method = context.methodOf(call);
    const parameter = method?.body && method.parameters[argumentsOf(call).indexOf(whole)];
    return parameter && isOnlyRead(parameter, context) ? [] : undefined;
  }
  if (parent?.kind === 'binary_expression') return [];
  if (parent?.kind === 'return_statement') return declaration.kind === 'field' && !isShared(parent, context) ? [] : undefined;
  if (parent?.kind !== 'method_invocation' || whole.field !== 'object') return undefined;
  const name = file.text(child(parent, 'name') ?? parent);
  if (reads.test(name)) return [];
  const given = argumentsOf(parent);
  const [first, second] = given.map((argument) => context.valueOf(argument));
  if (/^(put|putIfAbsent|setProperty)$/.test(name) && first && second) return [[first, second]];
  // Which position it takes depends on what was added before.
  if (name === 'add' && first && !second) return [[unknown('composed'), first]];
  if (name === 'remove' && isMap(declaration, context)) return [];
  if (name === 'putAll' && first?.kind === 'object')
    return [
      ...Object.entries(first.members).map(([key, value]) => [known(key), value] as const),
      ...(first.others ? [[unknown('composed'), first.others] as const] : []),
    ];
  return undefined;
}

/** A getter that others can call hands the object itself out. */
function isShared(statement: JavaNode, { file }: ValueContext): boolean {
  const around = enclosing(statement, 'method');
  const method = around && file.methodOf(around);
  return !method?.modifiers.includes('private');
}

function isWritten(access: JavaNode): boolean {
  const whole = wrapped(access);
  return (whole.parent?.kind === 'assignment_expression' && whole.field === 'left') || whole.parent?.kind === 'update_expression';
}

/** `map.get(key)`, `list.get(0)`, `map.getOrDefault(key, d)`. */
export function elementCall(name: string, object: JavaNode, call: JavaNode, context: ValueContext): Value | undefined {
  const [key, fallback] = argumentsOf(call);
  if (!key || (name === 'get' ? fallback : name !== 'getOrDefault' || !fallback)) return undefined;
  const of = context.valueOf(object);
  if (!hasParts(of)) return undefined;
  return memberOf(of, context.valueOf(key), fallback ? { initial: context.valueOf(fallback) } : {});
}

/** Whether something is known of the parts of a value. */
export function hasParts(value: Value): boolean {
  if (value.kind === 'one-of') return value.values.every(hasParts);
  return value.kind === 'object' || value.kind === 'member' || value.kind === 'configuration-key';
}
