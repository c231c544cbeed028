import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { rowLookup } from '../../../rules/sdks/api-table.js';
import { onsHttpJavaApi, onsHttpLibrary, wildcardRow } from '../../../rules/sdks/ons-http/java/index.js';
import { javaJars } from '../../support/java/jars.js';

const run = promisify(execFile);

interface PublicSurface {
  /** Qualified names of public types, nested ones with '.'. */
  readonly types: ReadonlySet<string>;
  /** Ids of their public and protected members, as in the table. */
  readonly members: ReadonlyMap<string, { readonly isStatic: boolean; readonly isBridge: boolean }>;
}

const primitives: Readonly<Record<string, string>> = {
  B: 'byte',
  C: 'char',
  D: 'double',
  F: 'float',
  I: 'int',
  J: 'long',
  S: 'short',
  Z: 'boolean',
};

/** `(ILjava/lang/String;[B)V` as `int, java.lang.String, byte[]`. */
function parametersOf(descriptor: string): string {
  const types = [...descriptor.slice(1, descriptor.indexOf(')')).matchAll(/(\[*)(?:L([^;]+);|([BCDFIJSZ]))/g)];
  return types
    .map(([, arrays = '', name, primitive]) => (name ? dotted(name) : (primitives[primitive ?? ''] ?? '')) + '[]'.repeat(arrays.length))
    .join(', ');
}

function dotted(binaryName: string): string {
  return binaryName.replaceAll('/', '.').replaceAll('$', '.');
}

/** Reads a jar's public surface with the JDK's own tools. */
async function publicSurface(jar: string): Promise<PublicSurface> {
  const { stdout: listing } = await run('jar', ['--list', '--file', jar]);
  const classes = listing.split('\n').filter((path) => /^com\/aliyun\/.*\.class$/.test(path) && !/\$\d/.test(path));
  const names = classes.map((path) =>
    path
      .trim()
      .replace(/\.class$/, '')
      .replaceAll('/', '.'),
  );
  const { stdout } = await run('javap', ['-protected', '-s', '-v', '-cp', jar, ...names], { maxBuffer: 1 << 28 });
  const types = new Set<string>();
  const members = new Map<string, { isStatic: boolean; isBridge: boolean }>();
  let owner = '';
  let isPublic = false;
  let declared = '';
  let id = '';
  for (const line of stdout.split('\n')) {
    const header = /^(.*?)(?:class|interface|enum) (com\.aliyun[\w.$]+)/.exec(line);
    if (header) {
      isPublic = header[1]?.includes('public') ?? false;
      owner = dotted(header[2] ?? '');
      if (isPublic) types.add(owner);
    } else if (/^ {2}\S.*;$/.test(line) && !line.startsWith('  static {}')) {
      declared = line.trim();
    } else if (isPublic && declared && /^ {4}descriptor: /.test(line)) {
      const descriptor = line.trim().slice('descriptor: '.length);
      const name = /([\w.$]+)(?:\(|;$)/.exec(declared.replace(/ throws .*;$/, ';'))?.[1] ?? '';
      const simple = dotted(name) === owner ? '<init>' : name;
      id = descriptor.startsWith('(') ? `${owner}#${simple}(${parametersOf(descriptor)})` : `${owner}#${simple}`;
    } else if (id && /^ {4}flags: /.test(line)) {
      members.set(id, { isStatic: line.includes('ACC_STATIC'), isBridge: line.includes('ACC_BRIDGE') });
      id = '';
      declared = '';
    }
  }
  return { types, members };
}

describe('API table of the ONS HTTP SDK for Java', () => {
  let surface: PublicSurface;
  const ownRows = new Set(onsHttpJavaApi.rows.map((row) => row.id));

  before(async function () {
    this.timeout(300_000);
    surface = await publicSurface((await javaJars()).httpSdk);
  });

  it('reads the surface of the real jar', () => {
    assert.ok(surface.types.size > 70, `${surface.types.size} types`);
    assert.ok(surface.members.size > 500, `${surface.members.size} members`);
    assert.ok(surface.members.has('com.aliyun.mq.http.MQProducer#publishMessage(com.aliyun.mq.http.model.TopicMessage)'));
  });

  it('has a row for every public and protected member', () => {
    const find = rowLookup(onsHttpJavaApi);
    const missing = [...surface.types, ...surface.members.keys()].filter((id) => {
      const owner = id.slice(0, id.indexOf('#') >>> 0);
      // The members of a type that applications use are decided one by one; a row for a package is no excuse for them.
      return id.includes('#') && ownRows.has(owner) ? !ownRows.has(id) : !find(id);
    });
    assert.deepEqual(missing, []);
  });

  it('has no row for what is not in the jar', () => {
    const dangling = [...ownRows].filter((id) => id !== wildcardRow && !surface.types.has(id) && !surface.members.has(id));
    assert.deepEqual(dangling, []);
  });

  it('has no package row that covers nothing', () => {
    const all = [...surface.types, ...surface.members.keys()].filter((id) => !ownRows.has(id));
    assert.deepEqual(
      onsHttpJavaApi.packageRows.filter((row) => !all.some((id) => id.startsWith(row.prefix))).map((row) => row.prefix),
      [],
    );
  });

  it('lets the resolver know every type and member, static ones as such', () => {
    const known = new Map([...onsHttpLibrary.types.values()].flatMap((type) => type.members.map((member) => [member.id, member] as const)));
    const expected = [...surface.members].filter(([, { isBridge }]) => !isBridge);
    assert.deepEqual(
      expected.filter(([id]) => !known.has(id)).map(([id]) => id),
      [],
    );
    assert.deepEqual(
      [...known.keys()].filter((id) => !surface.members.has(id)),
      [],
    );
    assert.deepEqual(
      expected.filter(([id, { isStatic }]) => known.get(id)?.isStatic !== isStatic).map(([id]) => id),
      [],
    );
    assert.deepEqual([...onsHttpLibrary.types.keys()].sort(), [...surface.types].sort());
  });

  it('says of every row what becomes of it and why', () => {
    for (const row of [...onsHttpJavaApi.rows, ...onsHttpJavaApi.packageRows]) {
      const id = 'id' in row ? row.id : row.prefix;
      assert.ok(row.note.length > 3 && row.source.length > 0, id);
      assert.ok(
        row.grade === 'manual' || row.becomes !== '' || /drop|server's|gone|package|names itself/i.test(row.note),
        `${id}: a rewrite that gives nothing says so`,
      );
    }
    assert.equal(ownRows.size, onsHttpJavaApi.rows.length, 'an id has one row');
  });
});
