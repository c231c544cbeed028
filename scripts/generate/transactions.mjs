const java = 'ons-http/java/transaction-with-poll-loop';
const node = 'ons-http/node/transaction-with-its-check-loop';

const words = {
  en: {
    title: 'Transactional producers',
    generated: 'Generated from fixtures, which are compiled against the real SDKs, by npm run generate.',
    intro: `The HTTP SDK's \`MQTransProducer\` sends a half message, keeps its handle, and polls for half messages that nobody has committed or rolled back.
A 5.x client does not poll: the server asks it. So the loop goes, and what it decided becomes the \`TransactionChecker\` that the producer is built with.`,
    steps: `1. **The producer** is built with the topic and the checker (\`setTransactionChecker\`, \`checker\`). Without a checker \`beginTransaction\` fails.
2. **The send**: \`beginTransaction()\`, then \`send(message, transaction)\`. One message a transaction; it may have neither a message group nor a delivery time.
3. **Commit and rollback** are calls on the transaction, no longer on the producer with a handle. They exist in the process that sent the half message.
4. **The check**: for a half message, return COMMIT, ROLLBACK, or UNKNOWN (Node: \`TRANSACTION_RESOLUTION_UNSPECIFIED\`) where the old loop went on without a decision. The server asks again later.
5. **The topic** has to be of the type TRANSACTION. A topic that also gets other messages has to be split.`,
    differences: 'What is different, and needs a look',
    list: `- When the first check comes is a setting of the server: \`setTransCheckImmunityTime\` / \`transCheckImmunityTime\` has no counterpart.
- The checker runs in the client's own threads (Java) or in its event loop (Node), possibly several at once: what it reads has to allow that.
- Any instance of the application may be asked about any half message: what decides has to be in a place that all reach, not in one process's memory.
- The polling thread's pauses, limits and logs go with it.`,
    manual: 'When a person has to do it',
    manualList: `- The loop that polls half messages is in another program, or is not there: move its decision into a checker of the producer's program.
- A handle is stored, or sent elsewhere, and committed later: keep the \`Transaction\` object where the half message was sent, or leave the decision to the checker.
- The same loop commits half messages of several producers: each producer has a checker of its own.`,
    java: 'Java',
    node: 'Node',
    before: 'Before',
    after: 'After',
  },
  'zh-cn': {
    title: '事务消息生产者',
    generated: '由 npm run generate 根据测试样例生成，样例均用真实的 SDK 编译。',
    intro: `HTTP SDK 的 \`MQTransProducer\` 先发送半事务消息并保留其句柄，再轮询既未提交也未回滚的半事务消息。
5.x 客户端不再轮询，而是由服务端回查。因此轮询循环会被删除，其中的判断逻辑变成构建生产者时传入的 \`TransactionChecker\`。`,
    steps: `1. **生产者**：构建时指定 Topic 和检查器（\`setTransactionChecker\`、\`checker\`）。没有检查器时 \`beginTransaction\` 会失败。
2. **发送**：先 \`beginTransaction()\`，再 \`send(message, transaction)\`。每个事务只能有一条消息，且不能带消息组或定时时间。
3. **提交与回滚**：在事务对象上调用，不再通过生产者和句柄；只能在发送半事务消息的进程内进行。
4. **回查**：对半事务消息返回 COMMIT、ROLLBACK；旧循环未作决定而继续的地方返回 UNKNOWN（Node 为 \`TRANSACTION_RESOLUTION_UNSPECIFIED\`），服务端稍后会再次回查。
5. **Topic** 的类型必须是事务（TRANSACTION）。如果同一个 Topic 还发送其他类型的消息，需要拆分。`,
    differences: '需要人工确认的差异',
    list: `- 首次回查的时间由服务端决定：\`setTransCheckImmunityTime\` / \`transCheckImmunityTime\` 没有对应设置。
- 检查器在客户端自己的线程（Java）或事件循环（Node）中运行，可能并发执行，其读取的数据必须支持并发。
- 服务端可能向应用的任一实例回查任一半事务消息：判断所需的状态应放在所有实例都能访问的地方，而不是某个进程的内存里。
- 轮询线程中的停顿、限流和日志会一并消失。`,
    manual: '需要人工处理的情况',
    manualList: `- 轮询半事务消息的循环在另一个程序中，或者根本没有：请把判断逻辑移到生产者所在程序的检查器里。
- 句柄被保存或传到别处，稍后再提交：请在发送半事务消息的地方保留 \`Transaction\` 对象，或交由检查器决定。
- 同一个循环提交多个生产者的半事务消息：每个生产者都需要自己的检查器。`,
    java: 'Java',
    node: 'Node',
    before: '改写前',
    after: '改写后',
  },
};

/** The page that shows how a transactional producer moves; its code is that of fixtures. */
export function transactionsPage(fixtures, locale) {
  const text = words[locale];
  return [
    `<!-- ${text.generated} -->`,
    `# ${text.title}\n`,
    `${text.intro}\n`,
    `${text.steps}\n`,
    codeOf(java, 'java', text.java, fixtures, text),
    codeOf(node, 'javascript', text.node, fixtures, text),
    `## ${text.differences}\n\n${text.list}\n`,
    `## ${text.manual}\n\n${text.manualList}\n`,
  ].join('\n');
}

function codeOf(name, language, title, fixtures, text) {
  const fixture = fixtures.find((candidate) => candidate.name === name);
  if (!fixture) throw new Error(`There is no fixture ${name}, which the page about transactions shows.`);
  const after = new Map(fixture.after.map((file) => [file.path, file.text]));
  const changed = fixture.before.filter((file) => after.get(file.path) !== file.text);
  const code = (content) => `\`\`\`${language}\n${content.trimEnd()}\n\`\`\`\n`;
  return [
    `## ${title}\n`,
    ...changed.map(
      ({ path, text: before }) => `### ${text.before}\n\n${code(before)}\n### ${text.after}\n\n${code(after.get(path) ?? '')}`,
    ),
  ].join('\n');
}
