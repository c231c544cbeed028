import type { FileRewrite } from '../file/file-rewrite.js';
import { indentLines } from '../source/layout.js';
import { bodyOf, child, childOfKind, isComment, type Node } from '../source/tree.js';

/** The service provider as first member of each outermost class that needs it. */
export function insertProviders(file: FileRewrite): void {
  for (const type of file.providerTypes) {
    const body = bodyOf(type);
    if (!body) continue;
    const start = firstMemberAt(file, type, body);
    const { eol } = file.layout;
    const indent = file.layout.indentAt(type.start) + file.layout.unit;
    const isInterface = type.kind === 'interface_declaration' || type.kind === 'annotation_type_declaration';
    const after = file.source.slice(start, body.end);
    const hasBlankLine = /^[ \t]*(\r\n|\n|\r(?!\n))[ \t]*(\r|\n)/.test(after);
    const isOneLine = !/^[ \t]*(\r\n|\n|\r)/.test(after);
    const name = file.provider(type);
    file.edits.insert(start, () => {
      const provider = file.names.type('ClientServiceProvider');
      const declaration = `${isInterface ? '' : 'private static final '}${provider} ${name} = ${provider}.loadService();`;
      const fields = (file.firstFields.get(type) ?? []).map((text) => `${eol}${eol}${indent}${text()}`).join('');
      return `${hasBlankLine ? eol : ''}${eol}${indent}${declaration}${fields}${hasBlankLine ? '' : eol}${isOneLine ? `${eol}${indent}` : ''}`;
    });
  }
}

function firstMemberAt(file: FileRewrite, type: Node, body: Node): number {
  if (type.kind === 'enum_declaration') {
    const declarations = childOfKind(body, 'enum_body_declarations');
    if (declarations) return declarations.start + 1;
  }
  const open = body.start + 1;
  const remark = body.children[0];
  // A remark behind the opening brace stays there.
  return remark && isComment(remark) && !/[\r\n]/.test(file.source.slice(open, remark.start)) ? remark.end : open;
}

/** A field cannot catch: its initialiser goes into a private method that wraps the checked exception. */
export function moveInitializer(
  file: FileRewrite,
  creation: Node,
  fieldDeclaration: Node,
  text: () => string,
  type: () => string,
): boolean {
  const declarator = fieldDeclaration.children.find((part) => part.field === 'declarator');
  const name = declarator && child(declarator, 'name');
  const body = fieldDeclaration.parent;
  if (!name || body?.kind !== 'class_body') return false;
  const field = file.text(name);
  const words = /^[A-Z0-9_]+$/.test(field) ? field.toLowerCase().replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase()) : field;
  const wanted = `new${words[0]?.toUpperCase() ?? ''}${words.slice(1)}`;
  const method = file.file.methods.some((candidate) => candidate.name === wanted) ? `${wanted}Client` : wanted;
  const isStatic = file.file.declarations.find((declaration) => declaration.nameNode === name)?.isStatic === true;
  const { eol, unit } = file.layout;
  const indent = file.layout.indentAt(fieldDeclaration.start);
  file.edits.replace(creation, `${method}()`);
  file.addedMethods.push({
    body,
    text: () => {
      const value = indentLines(text(), unit + unit);
      return [
        `${indent}private ${isStatic ? 'static ' : ''}${type()} ${method}() {`,
        `${indent}${unit}try {`,
        `${indent}${unit}${unit}return ${value};`,
        `${indent}${unit}} catch (${file.names.type('ClientException')} e) {`,
        `${indent}${unit}${unit}throw new IllegalStateException(e);`,
        `${indent}${unit}}`,
        `${indent}}`,
      ].join(eol);
    },
  });
  return true;
}
