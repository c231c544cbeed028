import { execFileSync } from 'node:child_process';

/**
 * Public members of classes in jars, in the notation that `server/languages/java/library-notation.ts` reads. Several versions of a library
 * become one: a member that any of them has.
 */
export function notationOf(jars, names, classPath) {
  const types = new Map();
  const constants = new Map();
  for (const jar of jars) {
    const listed = execFileSync('unzip', ['-Z1', jar], { encoding: 'utf8' });
    const present = new Set(listed.split('\n').map((entry) => entry.replace(/\.class$/, '').replaceAll('/', '.')));
    const wanted = names([...present]).filter((name) => present.has(name));
    if (wanted.length === 0) continue;
    const options = ['-public', '-constants', '-cp', [jar, ...classPath].join(':')];
    const printed = execFileSync('javap', [...options, ...wanted], { encoding: 'utf8', maxBuffer: 1 << 28 });
    for (const block of printed.split(/^Compiled from .*$/m)) addType(block, types, constants);
  }
  const text = [...types.values()]
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap(({ start, supertypes, members }) => [
      `${start}${supertypes.size > 0 ? ` extends ${[...supertypes].join(', ')}` : ''}`,
      ...[...members].map((line) => `  ${line}`),
    ])
    .join('\n');
  return { text: shortened(text, [...types.keys()]), constants };
}

/** The reader knows the notation's own types by their simple names. */
function shortened(text, names) {
  const simple = (name) => name.slice(name.lastIndexOf('.') + 1);
  const unique = new Set(names.filter((name) => names.filter((other) => simple(other) === simple(name)).length === 1));
  return text.replace(/(^(?:class|interface|enum) )?(?<![\w.])[a-z]\w*(?:\.\w+)+/gm, (found, keyword) =>
    !keyword && unique.has(found) ? simple(found) : found,
  );
}

function addType(block, types, constants) {
  const lines = block.trim().split('\n');
  const header = headerOf(lines[0] ?? '');
  if (!header) return;
  const type = types.get(header.name) ?? { name: header.name, start: header.start, supertypes: new Set(), members: new Set() };
  types.set(header.name, type);
  const { members } = type;
  for (const supertype of header.supertypes) type.supertypes.add(supertype);
  for (const line of lines.slice(1)) {
    const member = memberOf(line.trim(), header);
    if (!member) continue;
    members.add(member.text);
    if (member.constant !== undefined) constants.set(`${header.name}#${member.name}`, member.constant);
  }
}

function headerOf(line) {
  const found = /^(?:public |protected |abstract |final |static |strictfp )*(class|interface) ([^ <{]+)(<.*?>)?(?= |\{)(.*)\{/.exec(line);
  if (!found) return undefined;
  const [, kind, name, parameters = '', rest] = found;
  const isEnum = rest.includes('java.lang.Enum<');
  const supertypes = isEnum ? '' : plain(rest.replace(/\b(extends|implements)\b/g, ',')).split(/,(?![^<]*>)/);
  const listed = [...supertypes].map((text) => text.trim()).filter((text) => text !== '');
  return { name: dotted(name), raw: name, start: `${isEnum ? 'enum' : kind} ${dotted(name)}${plain(parameters)}`, supertypes: listed };
}

function memberOf(line, header) {
  const stripped = line
    .replace(/;$/, '')
    .replace(/^(?:(?:public|abstract|final|synchronized|native|default|volatile|transient|strictfp) )*/, '');
  const isStatic = / static |^static /.test(` ${line.split('(')[0]}`);
  const bare = stripped.replace(/^static /, '').replace(/^(?:(?:final|synchronized|native|volatile) )*/, '');
  if (bare === '}' || bare === '' || bare.startsWith('{}')) return undefined;
  const prefix = isStatic ? 'static ' : '';
  const method = /^(?:<(.*?)> (?=\S))?(?:(\S.*?) )?([\w.$]+)\((.*)\)(?: throws (.*))?$/.exec(bare);
  if (method) {
    const [, typeParameters, result, name, parameters, thrown] = method;
    const isConstructor = name === header.raw;
    const own = typeParameters ? `<${plain(`<${typeParameters}>`).slice(1, -1)}> ` : '';
    const type = isConstructor || result === 'void' ? '' : `: ${plain(result)}`;
    const throws = thrown ? ` throws ${plain(thrown)}` : '';
    return { text: `${prefix}${own}${isConstructor ? 'new' : name}(${plain(parameters)})${type}${throws}` };
  }
  const field = /^(\S+(?:<.*>)?) (\w+)(?: = (.*))?$/.exec(bare);
  if (!field) return undefined;
  const [, type, name, value] = field;
  const constant = value?.startsWith('"') ? JSON.parse(value) : undefined;
  return { text: `${prefix}${name}: ${plain(type)}`, name, constant };
}

/** Without bounds, wildcards and `java.lang.` */
function plain(text) {
  return dotted(text)
    .replace(/\? (?:extends|super) /g, '')
    .replace(/<([A-Z]\w*) extends [^>]*?>(?=>|$| )/g, '<$1>')
    .replace(/\b([A-Z]) extends [\w.]+(<[^<>]*>)?/g, '$1')
    .replace(/\?/g, 'java.lang.Object')
    .replace(/\bjava\.lang\.(?=[A-Z])/g, '')
    .replace(/, /g, ', ')
    .trim();
}

function dotted(name) {
  return name.replaceAll('$', '.');
}
