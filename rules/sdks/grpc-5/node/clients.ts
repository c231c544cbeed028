import { nameText, ts, type Resolver, type TypeScript } from '../../../../server/languages/typescript/index.js';
import type { ClientPart } from '../../../../server/model/messaging.js';
import { optionsOf, present, surely, type Options } from '../../node/options.js';
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
    if (options) for (const object of objectsIn(resolver, options)) seen.add(object);
    found.push({ node: construction.expression, values: valuesOf(optionsOf(resolver, options)) });
  }
  for (const object of bindings.occurrences.objects) {
    if (seen.has(object) || optionsOf(resolver, object).nodeOf('sessionCredentials') === undefined) continue;
    for (const inner of objectsIn(resolver, object)) seen.add(inner);
    found.push({ node: object, values: valuesOf(optionsOf(resolver, object)) });
  }
  return found.map(({ node, values }, id) => ({
    id,
    family: 'grpc-5',
    range: { start: node.getStart(tree), end: node.end },
    ...values,
  }));
}

function valuesOf(options: Options): Values {
  const credentials = options.inner('sessionCredentials');
  const namespace = options.at('namespace');
  return present({
    endpoint: options.at('endpoints'),
    accessKey: credentials?.at('accessKey'),
    secretKey: credentials?.at('accessSecret'),
    securityToken: credentials && surely(credentials, 'securityToken'),
    namespace: namespace?.value.kind === 'known' && namespace.value.value === '' ? undefined : namespace,
  });
}

/** The objects that an expression can be, those that are spread into them and their credentials included. */
function objectsIn(resolver: Resolver, expression: TypeScript.Expression): ReadonlySet<TypeScript.Node> {
  const found = new Set<TypeScript.Node>();
  const pending: TypeScript.Expression[] = [expression];
  for (let next = pending.pop(); next; next = pending.pop()) {
    for (const origin of resolver.originsOf(next)) {
      if (!ts.isObjectLiteralExpression(origin) || found.has(origin)) continue;
      found.add(origin);
      for (const property of origin.properties) {
        if (ts.isSpreadAssignment(property)) pending.push(property.expression);
        else if (nameText(property.name) !== 'sessionCredentials') continue;
        else if (ts.isShorthandPropertyAssignment(property)) pending.push(property.name);
        else if (ts.isPropertyAssignment(property)) pending.push(property.initializer);
      }
    }
  }
  return found;
}
