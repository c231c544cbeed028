import type { JavaDeclaration, JavaMethod } from '../../../../server/languages/java/declarations.js';
import { callsOf } from '../file/creation.js';
import type { FileRewrite } from '../file/file-rewrite.js';
import type { SymbolName } from '../file/symbols.js';
import { annotationNames, closest, isInside, type Node } from '../source/tree.js';

const componentAnnotations = new Set([
  'Component',
  'Service',
  'Controller',
  'RestController',
  'Repository',
  'Configuration',
  'SpringBootApplication',
  'Named',
  'Singleton',
]);

/** Whether a container makes the class and ends it. */
export function isComponent(file: FileRewrite, type: Node): boolean {
  return annotationNames(type, file.source).some((name) => componentAnnotations.has(name));
}

/** Once per index: there may be thousands of files, and each that is rewritten asks. */
const preDestroySymbols = new WeakMap<object, SymbolName>();

/** The annotation for what a container calls at the end: of the packages that the project uses. */
export function preDestroySymbol(file: FileRewrite): SymbolName {
  const { index } = file.resolver;
  const found = preDestroySymbols.get(index);
  if (found) return found;
  let isJakarta = false;
  let isJavax = false;
  for (const facts of index.files.values()) {
    for (const { name } of facts.imports) {
      isJakarta ||= name.startsWith('jakarta.');
      isJavax ||= name.startsWith('javax.annotation.');
    }
  }
  const symbol: SymbolName = isJakarta && !isJavax ? 'JakartaPreDestroy' : 'PreDestroy';
  preDestroySymbols.set(index, symbol);
  return symbol;
}

const onceAnnotations = new Set([
  'PostConstruct',
  'Bean',
  'Before',
  'BeforeEach',
  'BeforeAll',
  'BeforeClass',
  'Test',
  'EventListener',
  'PreDestroy',
]);
const onceNames =
  /^(run|afterPropertiesSet|contextInitialized|onApplicationEvent|initialize|setUp|main|call)$|^init([A-Z].*)?$|^(start|open|connect|launch|boot|create|build|new|make)((Mq|MQ|RocketMq|RocketMQ|Http)?(Producer|Consumer|Client|Listener|Listening|Polling|Consuming|Subscription)s?)?$/;

/** Whether a method runs about once in its object's life, so that what it makes lives as long. */
export function runsOnce(file: FileRewrite, method: JavaMethod, seen: readonly JavaMethod[] = []): boolean {
  if (method.isConstructor || onceNames.test(method.name)) return true;
  if (annotationNames(method.node, file.source).some((name) => onceAnnotations.has(name))) return true;
  if (seen.includes(method)) return false;
  const callers = callsOf(file, method);
  return (
    callers.length > 0 &&
    callers.every(({ file: caller, call }) => {
      if (closest(call, 'for_statement', 'enhanced_for_statement', 'while_statement', 'do_statement', 'lambda_expression')) return false;
      const owner = caller.file.methods.find((candidate) => candidate.body && isInside(call, candidate.body));
      return owner !== undefined && runsOnce(caller, owner, [...seen, method]);
    })
  );
}

/** A method in which a class ends what it holds. */
export function endingMethod(file: FileRewrite, type: Node): JavaMethod | undefined {
  const own = file.file.methods.filter((method) => method.owner.node === type && method.parameters.length === 0 && method.body);
  return (
    own.find((method) => annotationNames(method.node, file.source).includes('PreDestroy')) ??
    own.find((method) => /^(close|destroy|shutdown|stop|dispose)$/.test(method.name))
  );
}

/** Whether the file itself builds the client that a variable holds; else it was handed in. */
export function isMadeHere(file: FileRewrite, client: JavaDeclaration): boolean {
  return [client.initializer, ...client.assignments].some((node) => node !== undefined && file.text(node).includes('new '));
}
