import {
  argumentsOf,
  child,
  parts,
  resolverOf,
  unwrap,
  type JavaFile,
  type JavaIndex,
  type JavaNode,
  type JavaResolver,
} from '../../../../server/languages/java/index.js';
import { simpleName } from '../../../../server/languages/java/library-notation.js';
import { originsOf } from '../../../../server/languages/java/origins.js';
import type { ClientPart, ValueAt } from '../../../../server/model/messaging.js';
import { writtenValueAt } from '../../legacy-values/java-written-value.js';
import { grpcPackage, grpcTypes } from './types.js';

type Credentials = Pick<ClientPart, 'accessKey' | 'secretKey' | 'securityToken'>;
type Configured = Credentials & Pick<ClientPart, 'endpoint' | 'namespace'>;

export interface GrpcClients {
  readonly parts: readonly ClientPart[];
  /** The part that was read from a `ClientConfiguration.newBuilder()` or the declaration of a builder. */
  readonly byNode: ReadonlyMap<JavaNode, number>;
}

/** Every `ClientConfiguration` that a file builds, and the credentials that it makes without one. */
export function clientsOf(file: JavaFile, index: JavaIndex): GrpcClients {
  const resolver = resolverOf(file, index);
  const credentials = credentialsIn(resolver);
  const taken = new Set<JavaNode>();
  const built = new Map<JavaNode, Configured>();
  const configure = (setter: string, read: (argument: JavaNode) => Configured): void => {
    for (const call of file.invocations.get(setter) ?? []) {
      const [argument] = argumentsOf(call);
      const builder = argument && builderOf(call, resolver);
      if (builder) built.set(builder, { ...built.get(builder), ...read(argument) });
    }
  };
  const valueAt = (argument: JavaNode): ValueAt => {
    const statement = statementOf(argument);
    return {
      value: resolver.constantOf(argument),
      range: { start: argument.start, end: argument.end },
      ...(statement && { statement }),
    };
  };
  configure('setEndpoints', (argument) => ({ endpoint: valueAt(argument) }));
  configure('setNamespace', (argument) => ({ namespace: valueAt(argument) }));
  configure('setCredentialProvider', (argument) => {
    const [made] = originsOf(argument, resolver).filter((origin) => credentials.has(origin));
    if (!made) return {};
    taken.add(made);
    return credentials.get(made) ?? {};
  });
  const alone = [...credentials].filter(([made]) => !taken.has(made));
  const found = [...built, ...alone];
  return {
    parts: found.map(([{ start, end }, values], id) => ({ id, family: 'grpc-5', range: { start, end }, ...values })),
    byNode: new Map(found.map(([node], id) => [node, id])),
  };
}

/** `.setNamespace(x)` in a chain, from its dot to its bracket: what goes when the value goes. */
function statementOf(argument: JavaNode): ValueAt['range'] | undefined {
  const call = argument.parent?.parent;
  const object = call && child(call, 'object');
  return call && object?.kind === 'method_invocation' ? { start: object.end, end: call.end } : undefined;
}

/** `new StaticSessionCredentialsProvider(user, password[, token])`, `new SessionCredentials(..)`. */
function credentialsIn(resolver: JavaResolver): ReadonlyMap<JavaNode, Credentials> {
  const found = new Map<JavaNode, Credentials>();
  for (const construction of resolver.file.nodesOf('object_creation_expression')) {
    const typeNode = child(construction, 'type');
    const type = typeNode && typeName(typeNode, resolver);
    if (type !== grpcTypes.staticProvider && type !== grpcTypes.credentials) continue;
    const [user, password, token] = argumentsOf(construction);
    if (!user || !password) continue;
    found.set(construction, {
      accessKey: writtenValueAt(user, resolver),
      secretKey: writtenValueAt(password, resolver),
      ...(token && { securityToken: writtenValueAt(token, resolver) }),
    });
  }
  return found;
}

/** The `ClientConfiguration.newBuilder()` whose chain a setter belongs to, or the variable that holds a builder. */
export function builderOf(setter: JavaNode, resolver: JavaResolver): JavaNode | undefined {
  let at: JavaNode | undefined = setter;
  while (at?.kind === 'method_invocation') {
    const object = child(at, 'object');
    const name = child(at, 'name');
    if (object && name && resolver.file.text(name) === 'newBuilder')
      return typeName(object, resolver) === grpcTypes.configuration ? at : undefined;
    at = object && unwrap(object);
  }
  if (at?.kind !== 'identifier' && at?.kind !== 'field_access') return undefined;
  const declaration = resolver.declarationOf(at);
  if (!declaration) return undefined;
  const chain = declaration.initializer && unwrap(declaration.initializer);
  const started = chain?.kind === 'method_invocation' ? builderOf(chain, resolver) : undefined;
  if (started) return started;
  return declaration.typeNode && typeName(declaration.typeNode, resolver) === grpcTypes.builder ? declaration.node : undefined;
}

const known: ReadonlySet<string> = new Set(Object.values(grpcTypes).map(simpleName));

/** The type that a name means. The SDK's types are in no catalogue, so a wildcard import brings them where nothing else has the name. */
function typeName(node: JavaNode, resolver: JavaResolver): string | undefined {
  const { file } = resolver;
  const written = file.text(node.kind === 'generic_type' ? (parts(node)[0] ?? node) : node);
  const resolved = resolver.resolveName(written, node);
  if (resolved !== undefined) return resolved;
  const isImported = file.imports.some((imported) => imported.isWildcard && !imported.isStatic && imported.name === grpcPackage);
  return isImported && known.has(written) ? `${grpcPackage}.${written}` : undefined;
}
