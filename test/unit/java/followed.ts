import type { Resolved, WorkspaceSend } from '../../../server/model/workspace.js';
import { analysedEngine } from '../../support/product-engine.js';

const imports = `import org.apache.rocketmq.client.producer.DefaultMQProducer;
import org.apache.rocketmq.common.message.Message;
import org.apache.rocketmq.common.message.MessageConst;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.apache.commons.lang3.StringUtils;
import java.time.Duration;
import java.util.*;
import java.util.concurrent.*;
import java.util.stream.*;
`;

export interface Followed {
  /** All that it can be, sorted; `?why` for what stays open. */
  readonly topic: string;
  /** In milliseconds. */
  readonly delay: string | undefined;
  readonly types: string;
  /** The text of the place where a person would look. */
  readonly place: string;
}

/**
 * The messages of a program whose class `P` has the given members, with `send{{topic}}` for a send, and of other files beside it (`.java`) or in
 * its resources.
 */
export async function followed(members: string, others: Readonly<Record<string, string>> = {}): Promise<readonly Followed[]> {
  const own = members.replaceAll(/send\{\{(.*?)\}\}/gs, 'producer.send(new Message($1, body))');
  const files = new Map<string, string>([
    ['pom.xml', '<project/>'],
    ['src/main/java/p/P.java', `package p;\n${imports}public class P {\n  DefaultMQProducer producer;\n  byte[] body;\n${own}\n}\n`],
  ]);
  for (const [path, text] of Object.entries(others)) {
    if (path.endsWith('.java')) files.set(`src/main/java/p/${path}`, `package p;\n${imports}${text}`);
    else files.set(`src/main/resources/${path}`, text);
  }
  const { sends } = (await analysedEngine(files)).workspace();
  return sends.map((send) => shown(send, files)).sort((a, b) => (a.topic < b.topic ? -1 : a.topic > b.topic ? 1 : 0));
}

function shown({ topics, due, types, place }: WorkspaceSend, files: ReadonlyMap<string, string>): Followed {
  return {
    topic: topicsOf(topics),
    delay: due
      ?.map((one) => (one.kind === 'open' ? `?${one.open.why}` : one.min === one.max ? `${one.min}` : `${one.min}..${one.max}`))
      .sort()
      .join('|'),
    types: types.join(','),
    place: files.get(place.path)?.slice(place.range.start, place.range.end) ?? '',
  };
}

function topicsOf(topics: Resolved): string {
  return topics
    .map((topic) => (topic.kind === 'known' ? String(topic.value) : `?${topic.open.why}`))
    .sort()
    .join('|');
}
