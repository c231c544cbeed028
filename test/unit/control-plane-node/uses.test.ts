import assert from 'node:assert/strict';
import { onsApiNode } from '../../../rules/sdks/control-plane/node/index.js';
import { adapter, analysisOf } from '../typescript/front-ends.js';
import { show } from '../typescript/show-value.js';

const client = `const Core = require('@alicloud/pop-core');\nconst client = new Core({ endpoint: 'https://ons.aliyuncs.com', apiVersion: '2019-02-14' });\n`;

/** `name by text` of every request in a file. */
function requests(text: string): string[] {
  const model = analysisOf(onsApiNode, { 'a.js': text }, 'a.js')?.model;
  return (model?.controlPlane ?? []).map(({ name, by, range }) => `${name} ${by} ${text.slice(range.start, range.end)}`);
}

describe('requests of the Ons API in scripts', () => {
  before(async function () {
    this.timeout(60_000);
    await adapter.load();
  });

  const cases: readonly (readonly [title: string, text: string, expected: readonly string[]])[] = [
    ['a generic client', `${client}client.request('OnsTopicDelete', {}, {});`, [`OnsTopicDelete node-sdk 'OnsTopicDelete'`]],
    ['tags by a client of this API', `${client}client.request('TagResources', {}, {});`, [`TagResources node-sdk 'TagResources'`]],
    [
      'tags by a client of another API',
      `const Core = require('@alicloud/pop-core');\nconst c = new Core({ apiVersion: '2014-05-26' });\nc.request('TagResources', {}, {}); // Ons`,
      [],
    ],
    [
      'a client from elsewhere',
      `import { client } from './ons'; // 2019-02-14\nclient.request('OnsTopicList', {}, {});`,
      [`OnsTopicList node-sdk 'OnsTopicList'`],
    ],
    ['an action with its version', `call({ Action: 'OnsGroupList', Version: '2019-02-14' });`, [`OnsGroupList raw-request 'OnsGroupList'`]],
    ['an action of another version', `call({ Action: 'OnsGroupList', Version: '2016-05-03' });`, []],
    [
      'the API’s own SDK',
      `import Ons, * as $Ons from '@alicloud/ons20190214';\nawait client.onsTopicCreate(new $Ons.OnsTopicCreateRequest({ topic: 't' }));\nclient.onsTopicListWithOptions(a, b);`,
      ['OnsTopicCreate node-sdk $Ons.OnsTopicCreateRequest', 'OnsTopicList node-sdk client.onsTopicListWithOptions'],
    ],
    ['something else', `client.request('GET', '/OnsTopics'); // 2019-02-14`, []],
  ];
  for (const [title, text, expected] of cases) {
    it(title, () => {
      assert.deepEqual(requests(text), expected);
    });
  }

  it('declare topics with their type, and groups with their protocol', () => {
    const model = analysisOf(
      onsApiNode,
      {
        'a.js': `${client}client.request('OnsTopicCreate', { Topic: 'orders', MessageType: 5, InstanceId: 'MQ_INST_1' }, {});
client.request('OnsGroupCreate', { GroupId: 'GID_a', GroupType: 'http' }, {});`,
      },
      'a.js',
    )?.model;
    assert.deepEqual(
      model?.declaredTopics?.map(({ name, types, instance }) => [show(name.value), types, show(instance?.value)]),
      [['known orders', ['DELAY'], 'known MQ_INST_1']],
    );
    assert.deepEqual(
      model?.declaredGroups?.map(({ name, protocol }) => [show(name.value), protocol]),
      [['known GID_a', 'http']],
    );
  });
});
