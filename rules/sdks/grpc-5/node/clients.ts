import { nameText, ts, type Resolver, type TypeScript } from '../../../../server/languages/typescript/index.js';
import type { ClientPart } from '../../../../server/model/messaging.js';
import { writtenValueAt } from '../../legacy-values/script-written-value.js';
import { exportedName, importsPackage } from './imports.js';

const clientClasses: ReadonlySet<string> = new Set(['Producer', 'SimpleConsumer', 'PushConsumer']);

type Values = Omit<ClientPart, 'id' | 'family' | 'range'>;

/** Every client of the package that a file makes, and the options objects with credentials that clients elsewhere are made of. */
export function clientsOf(resolver: Resolver): readonly ClientPart[] {
  if (!importsPackage(resolver)) return [];
  const { bindings, tree } = resolver.file;
  const seen = new Set<TypeScript.Node>();
  const found: { readonly node: TypeScript.Node; readonly values: Values }[] = [];
  for (const construction of bindings.occurrences.constructions) {
    const name = exportedName(construction.expression, resolver);
    if (name === undefined || !clientClasses.has(name)) continue;
    const [options] = construction.arguments ?? [];
    const properties = options ? propertiesOf(options, resolver, seen) : new Map();
    found.push({ node: construction.expression, values: valuesOf(properties, resolver, seen) });
  }
  for (const object of bindings.occurrences.objects) {
    if (seen.has(object)) continue;
    const properties = propertiesOf(object, resolver, seen);
    if (properties.has('sessionCredentials')) found.push({ node: object, values: valuesOf(properties, resolver, seen) });
  }
  return found.map(({ node, values }, id) => ({
    id,
    family: 'grpc-5',
    range: { start: node.getStart(tree), end: node.end },
    ...values,
  }));
}

type Properties = ReadonlyMap<string, TypeScript.Expression>;

function valuesOf(properties: Properties, resolver: Resolver, seen: Set<TypeScript.Node>): Values {
  const session = properties.get('sessionCredentials');
  const credentials: Properties = session ? propertiesOf(session, resolver, seen) : new Map();
  const values = {
    endpoint: writtenValueAt(resolver, properties.get('endpoints')),
    accessKey: writtenValueAt(resolver, credentials.get('accessKey')),
    secretKey: writtenValueAt(resolver, credentials.get('accessSecret')),
    securityToken: writtenValueAt(resolver, credentials.get('securityToken')),
    namespace: writtenValueAt(resolver, properties.get('namespace')),
  };
  const { endpoint, accessKey, secretKey, securityToken, namespace } = values;
  return {
    ...(endpoint && { endpoint }),
    ...(accessKey && { accessKey }),
    ...(secretKey && { secretKey }),
    ...(securityToken && { securityToken }),
    ...(namespace && !(namespace.value.kind === 'known' && namespace.value.value === '') && { namespace }),
  };
}

/** The properties of the objects that an expression can be, those of spread objects included; the last one of a name counts. */
function propertiesOf(expression: TypeScript.Expression, resolver: Resolver, seen: Set<TypeScript.Node>): Properties {
  const properties = new Map<string, TypeScript.Expression>();
  const open = new Set<TypeScript.Node>();
  const add = (value: TypeScript.Expression): void => {
    for (const origin of resolver.originsOf(value)) {
      if (!ts.isObjectLiteralExpression(origin) || open.has(origin)) continue;
      open.add(origin);
      seen.add(origin);
      for (const property of origin.properties) {
        const name = nameText(property.name);
        if (ts.isSpreadAssignment(property)) add(property.expression);
        else if (ts.isShorthandPropertyAssignment(property)) properties.set(property.name.text, property.name);
        else if (ts.isPropertyAssignment(property) && name !== undefined) properties.set(name, property.initializer);
      }
      open.delete(origin);
    }
  };
  add(expression);
  return properties;
}
