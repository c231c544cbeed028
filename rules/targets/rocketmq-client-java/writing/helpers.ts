import type { FileRewrite, Helper } from '../file/file-rewrite.js';
import { bodyOf, outermostType, type Node } from '../source/tree.js';

/** What a helper is called where its name is taken. */
const otherNames: Readonly<Record<Helper, string>> = {
  closeAll: 'closeAllClients',
  ackAll: 'ackAllMessages',
  failures: 'failuresMessages',
  toBytes: 'toBytesMessages',
};

/** Name of a helper as code at a node can call it. */
export function helper(file: FileRewrite, which: Helper, at: Node): string {
  const type = outermostType(at);
  const name = file.file.methods.some((method) => method.name === which) ? otherNames[which] : which;
  if (type) {
    const members = file.addedMembers.get(type) ?? new Map<Helper, string>();
    members.set(which, name);
    file.addedMembers.set(type, members);
  }
  return name;
}

const order: readonly Helper[] = ['closeAll', 'ackAll', 'failures', 'toBytes'];

/** Inserts new methods at the end of their classes: those made for one place first, then the helpers that were asked for. */
export function insertMethods(file: FileRewrite): void {
  const { eol } = file.layout;
  const byBody = new Map<Node, (() => string)[]>();
  for (const { body, text } of file.addedMethods) byBody.set(body, [...(byBody.get(body) ?? []), text]);
  for (const [type, members] of file.addedMembers) {
    const body = bodyOf(type);
    if (!body) continue;
    const indent = file.layout.indentAt(type.start) + file.layout.unit;
    for (const which of order) {
      const name = members.get(which);
      if (name === undefined) continue;
      const text = (): string =>
        helperText(file, which, name)
          .map((line) => indent + line.replace(/\t/g, file.layout.unit))
          .join(eol);
      byBody.set(body, [...(byBody.get(body) ?? []), text]);
    }
  }
  for (const [body, texts] of byBody) {
    const isOneLine = !/[\r\n][ \t]*$/.test(file.source.slice(0, body.end - 1));
    const position = isOneLine ? body.end - 1 : endOfLastMember(file, body);
    const tail = isOneLine ? eol + file.layout.indentAt(body.start) : '';
    file.edits.insert(position, () => texts.map((text) => eol + eol + text()).join('') + tail);
  }
}

/** Where the last line of a body's content ends. */
function endOfLastMember(file: FileRewrite, body: Node): number {
  const last = body.children.findLast((member) => !file.edits.deletes(member));
  return last ? Math.max(last.end, file.layout.lineEnd(last.end)) : body.start + 1;
}

function helperText(file: FileRewrite, which: Helper, name: string): string[] {
  const { type } = file.names;
  switch (which) {
    case 'closeAll':
      // The SDK's own clients fail with unchecked exceptions.
      return [
        `private static void ${name}(${type('Closeable')}... closeables) throws ${type('IOException')} {`,
        `\t${type('IOException')} failure = null;`,
        `\tfor (${type('Closeable')} closeable : closeables) {`,
        '\t\ttry {',
        '\t\t\tif (closeable != null) {',
        '\t\t\t\tcloseable.close();',
        '\t\t\t}',
        `\t\t} catch (${type('IOException')} | RuntimeException e) {`,
        '\t\t\tif (failure == null) {',
        `\t\t\t\tfailure = e instanceof ${type('IOException')} ? (${type('IOException')}) e : new ${type('IOException')}(e);`,
        '\t\t\t} else {',
        '\t\t\t\tfailure.addSuppressed(e);',
        '\t\t\t}',
        '\t\t}',
        '\t}',
        '\tif (failure != null) {',
        '\t\tthrow failure;',
        '\t}',
        '}',
      ];
    case 'ackAll':
      return [
        `private static void ${name}(${type('SimpleConsumer')} consumer, ${type('List')}<${type('MessageView')}> messages) throws ${type('ClientException')} {`,
        `\t${type('ClientException')} failure = null;`,
        `\tfor (${type('MessageView')} message : messages) {`,
        '\t\ttry {',
        '\t\t\tconsumer.ack(message);',
        `\t\t} catch (${type('ClientException')} e) {`,
        '\t\t\tif (failure == null) {',
        '\t\t\t\tfailure = e;',
        '\t\t\t} else {',
        '\t\t\t\tfailure.addSuppressed(e);',
        '\t\t\t}',
        '\t\t}',
        '\t}',
        '\tif (failure != null) {',
        '\t\tthrow failure;',
        '\t}',
        '}',
      ];
    case 'failures':
      return [
        `private static ${type('List')}<Throwable> ${name}(${type('ClientException')} failure) {`,
        `\t${type('List')}<Throwable> failures = new ${type('ArrayList')}<>();`,
        '\tfailures.add(failure);',
        `\t${type('Collections')}.addAll(failures, failure.getSuppressed());`,
        '\treturn failures;',
        '}',
      ];
    case 'toBytes':
      return [
        `private static byte[] ${name}(${type('ByteBuffer')} body) {`,
        '\tbyte[] bytes = new byte[body.remaining()];',
        '\tbody.get(bytes);',
        '\treturn bytes;',
        '}',
      ];
  }
}
