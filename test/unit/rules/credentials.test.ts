import assert from 'node:assert/strict';
import type { Finding } from '../../../server/engine/finding.js';
import { render } from '../../../server/l10n/messages.js';
import { analysedEngine } from '../../support/product-engine.js';

/** Put together here, so that nothing in the repository looks like a key. */
const keyId = ['LTAI', '5tQ7k2mN', '5pQ8sT1vW4'].join('');
const secret = ['s3cr3t', 'OfThisShop'].join('');

const pom = (version: string): string => `<project><dependencies><dependency>
<groupId>com.aliyun.openservices</groupId><artifactId>ons-client</artifactId><version>${version}</version>
</dependency></dependencies></project>`;

const producer = (body: string, more = ''): string => `
import com.aliyun.openservices.ons.api.*;
import java.util.Properties;
import org.springframework.beans.factory.annotation.Value;

class Mq {
  @Value("\${shop.cloud.id}") private String id;
  @Value("\${shop.cloud.secret}") private String secret;
  ${more}
  Producer open(String given) {
    Properties properties = new Properties();
    ${body}
    return ONSFactory.createProducer(properties);
  }
}`;
const reading = producer(
  'properties.setProperty(PropertyKeyConst.AccessKey, id); properties.setProperty(PropertyKeyConst.SecretKey, secret);',
);

async function credentialFindings(files: Readonly<Record<string, string>>): Promise<readonly Finding[]> {
  const engine = await analysedEngine(new Map(Object.entries(files)));
  return engine.findings().filter(({ ruleId }) => ruleId.endsWith('-credentials'));
}

/** `rule path grade`, and that no text of a finding holds a secret. */
function shown(findings: readonly Finding[]): string[] {
  for (const { message, data, related } of findings) {
    const texts = [message, ...related.map((each) => each.message)].flatMap((text) => [render(text, 'en'), render(text, 'zh-cn')]);
    for (const text of [...texts, JSON.stringify(data)]) assert.ok(!text.includes(keyId) && !text.includes(secret), text);
  }
  return findings.map(({ ruleId, path, fix }) => `${ruleId} ${path} ${fix}`);
}

describe('credentials that are followed into a client', function () {
  this.timeout(20_000);

  it('stay where another service reads them too: its account would be exchanged with them', async () => {
    const shared = (more: string): Record<string, string> => ({
      'pom.xml': pom('1.8.8.8.Final'),
      'src/main/java/Mq.java': producer(
        'properties.setProperty(PropertyKeyConst.AccessKey, USER); properties.setProperty(PropertyKeyConst.SecretKey, password);',
        `private static final String USER = "shopUser"; private final String password = "${secret}"; ${more}`,
      ),
    });
    assert.deepEqual(shown(await credentialFindings(shared('Object store() { return new Storage(USER, password); }'))), [
      'hardcoded-credentials src/main/java/Mq.java manual',
      'hardcoded-credentials src/main/java/Mq.java manual',
    ]);
    assert.deepEqual(shown(await credentialFindings(shared(''))), [
      'hardcoded-credentials src/main/java/Mq.java suggested',
      'hardcoded-credentials src/main/java/Mq.java suggested',
    ]);
  });

  it('are found in the configuration under any key, profile by profile, once where the key itself tells', async () => {
    const findings = await credentialFindings({
      'pom.xml': pom('1.8.8.8.Final'),
      'src/main/java/Mq.java': reading,
      'src/main/resources/application.yml': `shop:\n  cloud:\n    id: ${keyId}\n    secret: ${secret}\n`,
      'src/main/resources/application-prod.yml': `shop:\n  cloud:\n    id: ${keyId}\n`,
      'src/main/resources/rocketmq.properties': `shop.cloud.id=${keyId}\n`,
    });
    assert.deepEqual(shown(findings), [
      'ram-credentials src/main/resources/application-prod.yml manual',
      'ram-credentials src/main/resources/application.yml manual',
      'ram-credentials src/main/resources/rocketmq.properties manual',
    ]);
    const related = findings[1]?.related.map(({ path, message }) => `${path}: ${render(message, 'en')}`) ?? [];
    assert.ok(related.includes('src/main/resources/application.yml: Its secret'), related.join('\n'));
    assert.ok(related.some((text) => text.endsWith('This client reads it')));
  });

  it('of a shape of their own are RAM keys where the SDK reaches 4.x only, and users of 5.x or of own brokers otherwise', async () => {
    const files = { 'src/main/java/Mq.java': reading, 'src/main/resources/application.yml': 'shop.cloud.id: shop-sender\n' };
    assert.deepEqual(shown(await credentialFindings({ ...files, 'pom.xml': pom('2.0.6.Final') })), [
      'ram-credentials src/main/resources/application.yml manual',
    ]);
    assert.deepEqual(shown(await credentialFindings({ ...files, 'pom.xml': pom('1.8.8.8.Final') })), []);
  });

  it('that a caller hands to a method are found at the caller', async () => {
    const findings = await credentialFindings({
      'Mq.java': producer('properties.setProperty(PropertyKeyConst.AccessKey, given);'),
      'Caller.java': 'class Caller { Object run(Mq mq) { return mq.open("user-name-in-code"); } }',
    });
    assert.deepEqual(shown(findings), ['hardcoded-credentials Caller.java suggested']);
  });

  it('come from a role or a token: each says so', async () => {
    const findings = await credentialFindings({
      'Mq.java': producer(
        'properties.setProperty(PropertyKeyConst.RAM_ROLE_NAME, "shop"); properties.setProperty(PropertyKeyConst.SecurityToken, given);',
      ),
    });
    assert.ok(findings.length > 0 && findings.every(({ severity }) => severity === 'error'));
    assert.ok(shown(findings).every((text) => text === 'ram-credentials Mq.java manual'));
  });
});

describe('credentials read from the environment', function () {
  this.timeout(20_000);

  const script = (path: string, values: string): Readonly<Record<string, string>> => ({
    [path]: `import { Producer } from 'rocketmq-client-nodejs';\n${values}\nexport const p = new Producer({ endpoints: 'h:8081', namespace: '', sessionCredentials: { accessKey: USER, accessSecret: PASSWORD } });\n`,
  });

  async function rewritten(files: Readonly<Record<string, string>>): Promise<Readonly<Record<string, string>>> {
    const engine = await analysedEngine(new Map(Object.entries(files)));
    const { files: changed, refused } = engine.fix({ grades: ['suggested'] });
    assert.deepEqual(refused, []);
    return Object.fromEntries(changed.map(({ path, after }) => [path, after]));
  }

  const kept: readonly (readonly [what: string, files: Readonly<Record<string, string>>])[] = [
    [
      'two users',
      {
        ...script('a.ts', "const USER = 'user-one', PASSWORD = 'password-in-code';"),
        ...script('b.ts', "const USER = 'user-two', PASSWORD = 'password-in-code';"),
      },
    ],
    ['a variable that is taken', script('a.js', "const USER = process.env.ROCKETMQ_USERNAME || 'user-in-code', PASSWORD = '';")],
    ['an enum', script('a.ts', "enum Keys { User = 'user-in-code' }\nconst USER = Keys.User, PASSWORD = '';")],
    ['a constant type', script('a.ts', "const USER = 'user-in-code' as const, PASSWORD = '';")],
    [
      'a constant that other classes can see',
      {
        'A.java':
          'import org.apache.rocketmq.client.apis.*; class A { static final String USER = "user-in-code"; Object o = new StaticSessionCredentialsProvider(USER, System.getenv("P")); }',
      },
    ],
    [
      'a constant of an annotation',
      {
        'A.java':
          'import org.apache.rocketmq.client.apis.*; @Named(value = A.USER) class A { private static final String USER = "user-in-code"; Object o = new StaticSessionCredentialsProvider(USER, System.getenv("P")); }',
      },
    ],
  ];
  for (const [what, files] of kept) it(`not for ${what}`, async () => assert.deepEqual(await rewritten(files), {}));

  it('of one user in several files, in one step', async () => {
    const values = "const USER = 'user-one', PASSWORD = 'password-in-code';";
    const after = await rewritten({ ...script('a.ts', values), ...script('b.js', values) });
    assert.match(
      after['a.ts'] ?? '',
      /USER = process\.env\.ROCKETMQ_USERNAME \?\? '', PASSWORD = process\.env\.ROCKETMQ_PASSWORD \?\? '';/,
    );
    assert.match(after['b.js'] ?? '', /USER = process\.env\.ROCKETMQ_USERNAME, PASSWORD = process\.env\.ROCKETMQ_PASSWORD;/);
  });
});
