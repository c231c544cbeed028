import { startBroker, type Broker } from './broker/broker.js';

const brokers = new Map<boolean, Promise<Broker>>();

/** The broker of the whole run, with ACL 2.0 or without; started on first need, stopped when all suites are done. */
export function sharedBroker({ acl = false } = {}): Promise<Broker> {
  const broker = brokers.get(acl) ?? startBroker({ acl });
  brokers.set(acl, broker);
  return broker;
}

after(async function () {
  this.timeout(60_000);
  await Promise.all([...brokers.values()].map(async (broker) => (await broker).stop()));
});
