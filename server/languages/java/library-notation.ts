import type { JavaLibrary, LibraryMember, LibraryType } from './library.js';
import { arrayOf, javaType, typeVariable, type JavaType } from './types.js';

/**
 * Library types as one would write them in Java, a member a line:
 *
 *     interface java.util.List<E> extends Collection<E>
 *       get(int): E
 *       static <T> of(T...): List<T>
 *     class com.aliyun.mq.http.MQClient
 *       new(String, String, String)
 *       close()
 *
 * A method without a type gives nothing. Simple names are those of the notation itself and of `imports`. Wildcards are left out: `? super T` is `T`.
 */
export function readLibrary(
  name: string,
  notation: string,
  options: {
    readonly imports?: JavaLibrary;
    readonly isTracked: boolean;
    /** Texts of constants, by the id of the field. */
    readonly constants?: Readonly<Record<string, string>>;
  },
): JavaLibrary {
  const lines = notation.split('\n').filter((line) => line.trim() !== '');
  const names = new Map<string, string>();
  for (const qualified of options.imports?.types.keys() ?? []) names.set(simpleName(qualified), qualified);
  for (const line of lines) {
    const header = headerPattern.exec(line);
    if (header?.[2]) names.set(simpleName(header[2]), header[2]);
  }
  const types = new Map<string, LibraryType>();
  let current: { type: LibraryType; members: LibraryMember[] } | undefined;
  for (const line of lines) {
    const header = headerPattern.exec(line);
    if (header) {
      current = readHeader(header, names);
      types.set(current.type.name, current.type);
    } else if (current) {
      const member = readMember(line.trim(), current.type, names);
      const constant = member.kind === 'field' ? options.constants?.[member.id] : undefined;
      current.members.push(constant === undefined ? member : { ...member, constant });
    }
  }
  return { name, types, isTracked: options.isTracked };
}

const headerPattern = /^(class|interface|enum) ([\w.$]+)(?:<([^>]*)>)?(?: extends (.+))?$/;
const memberPattern = /^(static )?(?:<([^>]*)> )?(\w+)(?:\((.*?)\))?(?:: (.+?))?(?: throws (.+))?$/;
const primitives = new Set(['void', 'boolean', 'byte', 'short', 'int', 'long', 'char', 'float', 'double']);

export function isPrimitive(name: string): boolean {
  return primitives.has(name);
}

export function simpleName(qualified: string): string {
  return qualified.slice(qualified.lastIndexOf('.') + 1);
}

function readHeader(header: RegExpExecArray, names: ReadonlyMap<string, string>): { type: LibraryType; members: LibraryMember[] } {
  const typeParameters = splitTypes(header[3] ?? '');
  const members: LibraryMember[] = [];
  const type: LibraryType = {
    name: header[2] ?? '',
    kind: header[1] === 'interface' || header[1] === 'enum' ? header[1] : 'class',
    typeParameters,
    supertypes: splitTypes(header[4] ?? '').map((text) => readType(text, names, typeParameters)),
    members,
  };
  return { type, members };
}

/** One line of a type: `static <T> of(T...): List<T> throws java.io.IOException`, `new(String)`, `CONSTANT: String`. */
export function readMember(text: string, owner: LibraryType, names: ReadonlyMap<string, string>): LibraryMember {
  const found = memberPattern.exec(text);
  if (!found) throw new Error(`not a member: ${text}`);
  const [, isStatic, ownParameters, written = '', parameterList, result, throwsList] = found;
  const typeParameters = splitTypes(ownParameters ?? '');
  const inScope = [...owner.typeParameters, ...typeParameters];
  const isVarargs = parameterList?.endsWith('...') ?? false;
  const parameters = splitTypes(parameterList?.replace(/\.\.\.$/, '[]') ?? '').map((type) => readType(type, names, inScope));
  const kind = parameterList === undefined ? 'field' : written === 'new' ? 'constructor' : 'method';
  const name = kind === 'constructor' ? '<init>' : written;
  const ownerType = javaType(owner.name, owner.typeParameters.map(typeVariable));
  return {
    id: kind === 'field' ? `${owner.name}#${name}` : `${owner.name}#${name}(${parameters.map(erasedName).join(', ')})`,
    owner: owner.name,
    name,
    kind,
    isStatic: isStatic !== undefined,
    parameters,
    isVarargs,
    typeParameters,
    type: kind === 'constructor' ? ownerType : readType(result ?? 'void', names, inScope),
    throws: splitTypes(throwsList ?? '').map((type) => readType(type, names, inScope).name),
  };
}

/** As in a class file: type variables are `java.lang.Object`, arguments are gone. */
export function erasedName(type: JavaType): string {
  return (type.isVariable ? 'java.lang.Object' : type.name) + '[]'.repeat(type.dimensions);
}

export function readType(text: string, names: ReadonlyMap<string, string>, typeParameters: readonly string[]): JavaType {
  const dimensions = /(\[\])*$/.exec(text)?.[0].length ?? 0;
  const bare = dimensions ? text.slice(0, -dimensions) : text;
  const open = bare.indexOf('<');
  const written = open < 0 ? bare : bare.slice(0, open);
  const typeArguments = open < 0 ? [] : splitTypes(bare.slice(open + 1, -1)).map((argument) => readType(argument, names, typeParameters));
  const base = typeParameters.includes(written) ? typeVariable(written) : javaType(names.get(written) ?? written, typeArguments);
  return arrayOf(base, dimensions / 2);
}

/** Splits at commas that are not inside `<...>`. */
function splitTypes(text: string): string[] {
  const result: string[] = [];
  let depth = 0;
  let from = 0;
  for (let i = 0; i <= text.length; i++) {
    const char = text[i];
    if (char === '<') depth++;
    else if (char === '>') depth--;
    else if ((char === ',' && depth === 0) || i === text.length) {
      const part = text.slice(from, i).trim();
      if (part) result.push(part);
      from = i + 1;
    }
  }
  return result;
}
