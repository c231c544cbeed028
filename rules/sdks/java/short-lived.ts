import type { ClientPart, ProducerPart, SendPart } from '../../../server/model/messaging.js';

/** A client that nothing is sent with where it is made: nobody can tell that it is made for a send. */
export function withoutIdle(client: ClientPart, producers: readonly ProducerPart[], sends: readonly SendPart[]): ClientPart {
  if (!client.shortLived) return client;
  const own = producers.filter((producer) => producer.client === client.id).map(({ id }) => id);
  if (sends.some(({ producer }) => producer !== undefined && own.includes(producer))) return client;
  const { shortLived, ...rest } = client;
  return shortLived ? rest : client;
}
