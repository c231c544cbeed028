import assert from 'node:assert/strict';
import { springBeans, springText } from '../../../rules/sdks/spring-beans/index.js';
import { neverCancelled } from '../../../server/engine/cancellation.js';
import { xmlAdapter } from '../../../server/languages/xml/index.js';
import type { FileAnalysis } from '../../../server/engine/support.js';
import type { ValueAt } from '../../../server/model/messaging.js';
import type { Value } from '../../../server/model/values.js';

function analysed(beans: string): readonly FileAnalysis[] {
  const text = `<beans>${beans}</beans>`;
  const file = xmlAdapter.parse({ path: 'beans.xml', text, language: 'xml' });
  assert.equal(file.syntaxErrors, 0);
  return springBeans.flatMap((frontEnd) => frontEnd.analyze(file, null, neverCancelled) ?? []);
}

function only(beans: string): FileAnalysis {
  const [analysis, ...others] = analysed(beans);
  assert.ok(analysis && others.length === 0);
  return analysis;
}

/** A value as one would write it. */
function shown(value: Value | undefined): string | undefined {
  if (value?.kind === 'known') return String(value.value);
  if (value?.kind === 'configuration-key') return `\${${value.key}${value.fallback ? `:${shown(value.fallback)}` : ''}}`;
  if (value?.kind === 'text') return value.parts.map(shown).join('');
  return value && `?${value.kind === 'unknown' ? value.why : value.kind}`;
}

const text = (at: ValueAt | undefined): string | undefined => shown(at?.value);

describe('Spring texts', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['orders', 'orders'],
    ['${mq.topic}', '${mq.topic}'],
    ['${mq.topic:orders}', '${mq.topic:orders}'],
    ['${ mq.topic : }', '${mq.topic: }'],
    ['${mq.topic:${old.topic:a:b}}', '${mq.topic:${old.topic:a:b}}'],
    ['GID_${env}_orders', 'GID_${env}_orders'],
    ["#{'${mq.topic}'}", '${mq.topic}'],
    ["#{mqProperties['topic']}", '${topic}'],
    ["#{systemEnvironment['MQ_TOPIC']}", '${MQ_TOPIC}'],
    ['#{T(shop.Topics).ORDERS}', '?other-file'],
    ['#{topics.orders()}', '?call-result'],
    ['a-#{b}', '?composed'],
    ['${open', '${open'],
    ['${}', '?composed'],
  ];
  for (const [written, expected] of cases) it(written, () => assert.equal(shown(springText(written)), expected));

  it('ends where placeholders never do', () => {
    assert.ok(shown(springText('${a:'.repeat(20_000) + '}'.repeat(20_000))));
    assert.ok(shown(springText('${a}'.repeat(20_000))));
  });
});

describe('Spring beans of ONS TCP', () => {
  it('reads a producer with its properties, each with its place', () => {
    const beans = `<bean id="producer" class="com.aliyun.openservices.ons.api.bean.ProducerBean" init-method="start">
      <property name="properties"><props>
        <prop key="GROUP_ID">GID_orders</prop><prop key="AccessKey">\${mq.ak}</prop><prop key="SecretKey">\${mq.sk:none}</prop>
        <prop key="NAMESRV_ADDR"> \${mq.address} </prop><prop key="INSTANCE_ID">MQ_INST_1_x</prop>
      </props></property></bean>`;
    const { model, uses, family } = only(beans);
    assert.equal(family, 'ons-tcp-1');
    assert.deepEqual(
      uses.map(({ row, kind, data }) => [row, kind, data]),
      [['com.aliyun.openservices.ons.api.bean.ProducerBean', 'producer', { group: 'GID_orders' }]],
    );
    const [client] = model.clients;
    const [producer] = model.producers;
    assert.equal(text(client?.accessKey), '${mq.ak}');
    assert.equal(text(client?.secretKey), '${mq.sk:none}');
    assert.equal(text(client?.endpoint), '${mq.address}');
    assert.equal(text(client?.instanceId), 'MQ_INST_1_x');
    const statement = client?.instanceId?.statement;
    assert.equal(statement && `<beans>${beans}`.slice(statement.start, statement.end), '<prop key="INSTANCE_ID">MQ_INST_1_x</prop>');
    assert.deepEqual([text(producer?.group), producer?.transactional, producer?.client === client?.id], ['GID_orders', false, true]);
  });

  it('reads subscriptions of a consumer, and what it does otherwise', () => {
    const { model } = only(`<bean class="com.aliyun.openservices.ons.api.bean.OrderConsumerBean">
      <property name="properties"><map>
        <entry key="#{T(com.aliyun.openservices.ons.api.PropertyKeyConst).ConsumerId}" value="CID_orders"/>
        <entry value="BROADCASTING"><key><util:constant static-field="com.aliyun.openservices.ons.api.PropertyKeyConst.MessageModel"/></key></entry>
        <entry key="maxReconsumeTimes" value="5"/></map></property>
      <property name="subscriptionTable"><map>
        <entry value-ref="listener"><key><bean class="com.aliyun.openservices.ons.api.bean.Subscription">
          <property name="topic" value="orders"/><property name="expression" value="paid || sent"/></bean></key></entry>
        <entry key-ref="big" value-ref="listener"/></map></property></bean>
      <bean id="big" class="com.aliyun.openservices.ons.api.bean.Subscription" p:topic="\${mq.topic}" p:expression="amount > 5" p:type="SQL92"/>`);
    const [consumer] = model.consumers;
    assert.deepEqual([text(consumer?.group), consumer?.orderly, consumer?.manner], ['CID_orders', true, 'push']);
    assert.deepEqual(
      consumer?.subscriptions.map(({ topic, filter, filterKind }) => [text(topic), text(filter), filterKind]),
      [
        ['orders', 'paid || sent', 'tag'],
        ['${mq.topic}', 'amount > 5', 'sql92'],
      ],
    );
    assert.deepEqual(
      model.features?.map(({ feature, value, consumer: of }) => [feature, text(value), of === consumer?.id]),
      [
        ['max-reconsume-times', '5', true],
        ['broadcasting', 'BROADCASTING', true],
      ],
    );
  });

  it('follows references, parents and text properties', () => {
    const { model, uses } = only(`<util:properties id="common">
        AccessKey=\${ak}
        ONSAddr=http://onsaddr.example:80
      </util:properties>
      <bean id="base" abstract="true" class="com.aliyun.openservices.ons.api.bean.ConsumerBean" p:properties-ref="common"/>
      <bean id="a" parent="base"><property name="properties"><props merge="true"><prop key="GROUP_ID">GID_a</prop></props></property></bean>
      <bean id="b" parent="base"/><bean id="p" class="com.aliyun.openservices.ons.api.ONSFactory" factory-method="createTransactionProducer">
        <constructor-arg><bean class="java.util.Properties"><constructor-arg><props><prop key="ProducerId">PID_p</prop></props></constructor-arg></bean></constructor-arg>
      </bean>`);
    assert.deepEqual(
      model.consumers.map(({ group }) => text(group)),
      ['GID_a', undefined],
    );
    assert.deepEqual(
      model.clients.map(({ accessKey, endpoint }) => [text(accessKey), text(endpoint)]),
      [
        ['${ak}', 'http://onsaddr.example:80'],
        ['${ak}', 'http://onsaddr.example:80'],
        [undefined, undefined],
      ],
    );
    assert.deepEqual(
      model.producers.map(({ group, transactional }) => [text(group), transactional]),
      [['PID_p', true]],
    );
    assert.equal(uses.length, 2);
  });

  it('leaves entities of the document open: they are never expanded', () => {
    const { model } = only(`<bean class="com.aliyun.openservices.ons.api.bean.ProducerBean"><property name="properties"><props>
      <prop key="GROUP_ID">GID_&name;</prop><prop key="NAMESRV_ADDR">a&amp;b</prop></props></property></bean>`);
    assert.deepEqual(
      [model.producers.map(({ group }) => text(group)), model.clients.map(({ endpoint }) => text(endpoint))],
      [['?not-analysed'], ['a&b']],
    );
  });

  it('ends for parents and references in a circle', () => {
    const circle = `<bean id="a" parent="b" class="com.aliyun.openservices.ons.api.bean.ConsumerBean"><property name="properties" ref="p"/></bean>
      <bean id="b" parent="a"/><bean id="p" class="x"><constructor-arg ref="p"/></bean>`;
    assert.ok(only(circle).uses.length > 0);
  });
});

describe('Spring beans of Remoting', () => {
  it('reads group, address, credentials and subscriptions, by version', () => {
    const [four, three] =
      analysed(`<bean class="org.apache.rocketmq.client.consumer.DefaultMQPushConsumer" p:namesrv-addr="\${ns}" p:messageModel="BROADCASTING">
        <constructor-arg value="orders-group"/>
        <constructor-arg><bean class="org.apache.rocketmq.acl.common.AclClientRPCHook"><constructor-arg>
          <bean class="org.apache.rocketmq.acl.common.SessionCredentials"><constructor-arg value="user"/><constructor-arg value="\${password}"/></bean>
        </constructor-arg></bean></constructor-arg>
        <property name="subscription"><map><entry key="orders" value="*"/></map></property></bean>
      <bean class="com.alibaba.rocketmq.client.producer.DefaultMQProducer"><property name="producerGroup" value="p"/></bean>`);
    assert.deepEqual([four?.family, three?.family], ['remoting-4', 'remoting-3']);
    const [client] = four?.model.clients ?? [];
    const [consumer] = four?.model.consumers ?? [];
    assert.deepEqual(
      [text(client?.endpoint), text(client?.accessKey), text(client?.secretKey), text(consumer?.group), consumer?.orderly],
      ['${ns}', 'user', '${password}', 'orders-group', undefined],
    );
    assert.deepEqual(
      consumer?.subscriptions.map(({ topic, filter }) => [text(topic), text(filter)]),
      [['orders', '*']],
    );
    assert.deepEqual(
      four?.model.features?.map(({ feature }) => feature),
      ['broadcasting'],
    );
    assert.equal(four?.uses.length, 3);
    assert.equal(text(three?.model.producers[0]?.group), 'p');
  });

  it('says nothing of classes of the application', () => {
    assert.deepEqual(analysed('<bean class="shop.DefaultMQProducer"/><!-- org.apache.rocketmq.client.producer.DefaultMQProducer -->'), []);
  });
});
