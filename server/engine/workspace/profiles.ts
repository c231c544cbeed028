/** Names by which projects call their environments: a part of a file's or folder's name that is one of them is a profile. */
const environmentNames = new Set([
  'alpha', 'beta', 'ci', 'cloud', 'daily', 'dev', 'develop', 'development', 'docker', 'fat', 'gray', 'grey', 'k8s', 'local', 'online',
  'pre', 'prepub', 'preprod', 'prd', 'pro', 'prod', 'production', 'project', 'qa', 'release', 'sandbox', 'sit', 'stable', 'stage',
  'staging', 'stg', 'test', 'testing', 'uat', 'unittest',
]); // prettier-ignore

/** Files that only show what a configuration could look like. */
const sampleName = /(?:^|[._-])(?:example|sample|template|dist|tpl)(?:$|[._-])/i;

/** Spring reads the profile's files `application-<profile>` and `bootstrap-<profile>`, whatever the profile's name. */
const springName = /^(?:application|bootstrap)-(.+)\.(?:ya?ml|properties)$/i;

const dotenvName = /^\.env\.(.+)$/;

/** The profile, deployment or environment that a configuration file's path tells; undefined for one that holds for all. */
export function profileOf(path: string): string | undefined {
  const folders = path.split('/');
  const name = folders.pop() ?? '';
  const spring = springName.exec(name)?.[1];
  if (spring !== undefined) return spring;
  const dotenv = dotenvName.exec(name)?.[1];
  if (dotenv !== undefined) return dotenv;
  const stem = name.replace(/\.[^.]*$/, '');
  const told = stem.split(/[._-]/).find((part, i, parts) => (i > 0 || parts.length === 1 || parts[1] === 'values') && isEnvironment(part));
  if (told !== undefined) return told;
  const folder = folders.at(-1);
  return folder !== undefined && folder !== 'test' && isEnvironment(folder) ? folder : undefined;
}

function isEnvironment(name: string): boolean {
  return environmentNames.has(name.toLowerCase());
}

/** What stands in samples, templates and the product's own settings is never read by the application. */
export function isSample(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return sampleName.test(name) || /^rocketmq-migrate\.ya?ml$/.test(name);
}

const testFolder = /(?:^|\/)(?:src\/\w*[tT]est\w*|tests?|__tests__)\//;

/** Code and configuration that only tests use. */
export function isTestPath(path: string): boolean {
  return testFolder.test(path);
}
