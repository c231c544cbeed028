import { ts, type TypeScript } from '../../../../server/languages/typescript/compiler.js';
import type { TextRange } from '../../../../server/engine/text.js';
import { indentOf, type Style } from './layout.js';

/** How a file is written, by majority; and its template literals of several lines. */
export interface SourceStyle {
  readonly style: Style;
  readonly templates: readonly TextRange[];
}

export function sourceStyle(tree: TypeScript.SourceFile): SourceStyle {
  const text = tree.text;
  const votes = { single: 0, double: 0, semicolons: 0, bare: 0, comma: 0, noComma: 0 };
  const indents = new Map<string, number>();
  const templates: TextRange[] = [];

  const visit = (node: TypeScript.Node): void => {
    if (ts.isStringLiteral(node)) {
      if (text[node.end - 1] === "'") votes.single++;
      else if (text[node.end - 1] === '"' && !node.text.includes("'")) votes.double++;
    } else if (ts.isTemplateLiteral(node)) {
      if (text.slice(node.getStart(tree), node.end).includes('\n')) templates.push({ start: node.getStart(tree), end: node.end });
    } else if (endsWithSemicolon(node)) {
      if (text[node.end - 1] === ';') votes.semicolons++;
      else votes.bare++;
    }
    if (ts.isObjectLiteralExpression(node) || ts.isArrayLiteralExpression(node)) {
      const list = ts.isObjectLiteralExpression(node) ? node.properties : node.elements;
      const last = list.at(-1);
      if (last && text.slice(last.end, node.end).includes('\n')) {
        if (list.hasTrailingComma) votes.comma++;
        else votes.noComma++;
      }
    }
    const statements = ts.isBlock(node) ? node.statements : ts.isClassLike(node) ? node.members : undefined;
    const first = statements?.[0];
    if (first) {
      const outer = indentAt(text, node.getStart(tree));
      const inner = indentAt(text, first.getStart(tree));
      if (inner.length > outer.length && inner.startsWith(outer) && startsLine(text, first.getStart(tree))) {
        const unit = inner.slice(outer.length);
        indents.set(unit, (indents.get(unit) ?? 0) + 1);
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);

  const [indent = '  '] = [...indents].sort((a, b) => b[1] - a[1])[0] ?? [];
  return {
    style: {
      quote: votes.double > votes.single ? '"' : "'",
      semicolons: votes.semicolons >= votes.bare,
      indent,
      newline: text.includes('\r\n') ? '\r\n' : '\n',
      trailingCommas: votes.comma > 0 || votes.noComma === 0,
    },
    templates,
  };
}

function endsWithSemicolon(node: TypeScript.Node): boolean {
  return (
    ts.isExpressionStatement(node) ||
    ts.isVariableStatement(node) ||
    ts.isReturnStatement(node) ||
    ts.isImportDeclaration(node) ||
    ts.isThrowStatement(node) ||
    ts.isPropertyDeclaration(node)
  );
}

/** Indentation of the line that holds an offset. */
export function indentAt(text: string, offset: number): string {
  return indentOf(text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset));
}

/** Whether only blanks stand before an offset on its line. */
export function startsLine(text: string, offset: number): boolean {
  return /^[ \t\uFEFF]*$/.test(text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset));
}
