import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { useGrammarsOnDisk } from '../../server/workspace/grammars.js';
import { product } from '../../rules/product.js';
import { runInProcess, type CommandResult } from '../support/cli/run-in-process.js';
import { removeTemporaryFolders, temporaryFolder } from '../support/temporary-folder.js';

async function runProduct(folder: string, ...words: string[]): Promise<CommandResult> {
  useGrammarsOnDisk();
  return runInProcess(folder, [...words, '--locale', 'en'], { product });
}

const pom = `<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>shop</groupId>
  <artifactId>orders</artifactId>
  <version>1</version>
  <dependencies>
    <dependency>
      <groupId>com.aliyun.mq</groupId>
      <artifactId>mq-http-sdk</artifactId>
      <version>1.0.3</version>
    </dependency>
  </dependencies>
</project>
`;
const java = `package shop;

import com.aliyun.mq.http.MQClient;
import com.aliyun.mq.http.MQProducer;
import com.aliyun.mq.http.model.TopicMessage;

public class Main {
    public static void main(String[] args) {
        MQClient client = new MQClient(args[0], args[1], args[2]);
        MQProducer producer = client.getProducer("orders");
        producer.publishMessage(new TopicMessage("x".getBytes()));
        client.close();
    }
}
`;
const kotlin = 'package shop\n\nimport com.aliyun.mq.http.MQClient\n\nfun open(a: Array<String>) = MQClient(a[0], a[1], a[2])\n';
const manifest = '{\n  "name": "shop",\n  "dependencies": {\n    "@aliyunmq/mq-http-sdk": "^1.0.4"\n  }\n}\n';
const script = "import { MQClient } from '@aliyunmq/mq-http-sdk';\n";

describe('code of languages that are not analysed', function () {
  this.timeout(60_000);
  after(removeTemporaryFolders);

  const users: Readonly<Record<string, readonly [path: string, content: string, language: string]>> = {
    Kotlin: ['src/main/kotlin/shop/Open.kt', kotlin, 'Kotlin'],
    'a Kotlin script': ['tools/open.main.kts', kotlin, 'Kotlin'],
    Groovy: ['src/test/groovy/shop/OpenSpec.groovy', 'import static com.aliyun.mq.http.MQClient.*\n', 'Groovy'],
    Scala: ['src/main/scala/shop/Open.scala', 'package shop\n  import com.aliyun.mq.http.{MQClient, MQProducer}\n', 'Scala'],
  };
  for (const [what, [path, content, language]] of Object.entries(users)) {
    it(`${what}: the library stays, it is said once, and nothing counts as missing`, async () => {
      const folder = temporaryFolder({ 'pom.xml': pom, 'src/main/java/shop/Main.java': java, [path]: content });
      const scanned = await runProduct(folder, 'scan', '.', '--fail-on', 'never');
      const note = `note: ${path}: ${language} is not analysed, and this file uses com.aliyun.mq.http: the old library stays in its build file. Migrate it by hand.\n`;
      assert.deepEqual([scanned.status, scanned.err], [0, note]);
      const fixed = await runProduct(folder, 'fix', '.', '--write', '--suggested', '--fail-on', 'never');
      assert.equal(fixed.status, 0, fixed.err);
      const after = readFileSync(join(folder, 'pom.xml'), 'utf8');
      assert.ok(after.includes('rocketmq-client-java') && after.includes('mq-http-sdk'), after);
      assert.doesNotMatch(readFileSync(join(folder, 'src/main/java/shop/Main.java'), 'utf8'), /com\.aliyun/);
    });
  }

  it('without such code the library goes', async () => {
    const other = { 'src/main/kotlin/shop/Note.kt': '// import com.aliyun.mq.http.MQClient\nval text = "com.aliyun.mq.http"\n' };
    const folder = temporaryFolder({ 'pom.xml': pom, 'src/main/java/shop/Main.java': java, 'build.gradle.kts': '', ...other });
    const { status, err } = await runProduct(folder, 'fix', '.', '--write', '--suggested', '--fail-on', 'never', '--quiet');
    assert.deepEqual([status, err], [0, '']);
    assert.ok(!readFileSync(join(folder, 'pom.xml'), 'utf8').includes('mq-http-sdk'));
  });

  for (const [path, content] of [
    ['src/Orders.vue', `<script setup lang="ts">\n${script}</script>\n<template><p/></template>\n`],
    ['src/Orders.svelte', "<script>\n  const { MQClient } = require('@aliyunmq/mq-http-sdk');\n</script>\n"],
  ] as const) {
    it(`${path}: the package stays`, async () => {
      const folder = temporaryFolder({ 'package.json': manifest, [path]: content });
      const { status, err } = await runProduct(folder, 'fix', '.', '--write', '--suggested', '--fail-on', 'never');
      assert.equal(status, 0);
      assert.ok(err.includes(`note: ${path}: `), err);
      assert.equal(readFileSync(join(folder, 'package.json'), 'utf8'), manifest);
    });
  }
});
