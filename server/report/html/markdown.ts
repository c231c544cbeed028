import { html, trusted, type Markup } from './markup.js';

/** The part of Markdown that pages of rules use: paragraphs, lists, tables, fenced code, code, bold, links. All text is escaped. */
export function markdown(text: string): Markup {
  const lines = text.split('\n');
  const blocks: Markup[] = [];
  let at = 0;
  const takeWhile = (holds: (line: string) => boolean): string[] => {
    const taken: string[] = [];
    for (let line = lines[at]; line !== undefined && holds(line); line = lines[++at]) taken.push(line);
    return taken;
  };
  while (at < lines.length) {
    const line = lines[at] ?? '';
    if (line.trim() === '') at++;
    else if (line.startsWith('```')) {
      at++;
      const code = takeWhile((one) => !one.startsWith('```')).join('\n');
      at++;
      blocks.push(html`<pre tabindex="0"><code>${codeText(code)}</code></pre>`);
    } else if (isItem(line)) blocks.push(list(takeWhile((one) => one.trim() !== '' && (isItem(one) || /^\s/.test(one)))));
    else if (line.startsWith('|')) blocks.push(rows(takeWhile((one) => one.startsWith('|'))));
    else
      blocks.push(
        html`<p>
          ${inline(takeWhile((one) => one.trim() !== '' && !isItem(one) && !one.startsWith('|') && !one.startsWith('```')).join(' '))}
        </p>`,
      );
  }
  return html`${blocks}`;
}

function isItem(line: string): boolean {
  return /^(?:[-*]|\d+\.) /.test(line);
}

function list(lines: readonly string[]): Markup {
  const items: string[] = [];
  for (const line of lines) {
    if (isItem(line)) items.push(line.replace(/^\S+ /, ''));
    else items.push(`${items.pop() ?? ''} ${line.trim()}`);
  }
  const content = items.map((item) => html`<li>${inline(item)}</li>`);
  return /^\d/.test(lines[0] ?? '')
    ? html`<ol>
        ${content}
      </ol>`
    : html`<ul>
        ${content}
      </ul>`;
}

function rows(lines: readonly string[]): Markup {
  const cells = (line: string): string[] =>
    line
      .replace(/^\||\|\s*$/g, '')
      .split(/(?<!\\)\|/)
      .map((cell) => cell.trim().replaceAll('\\|', '|'));
  const [head = '', ...rest] = lines;
  const body = rest.filter((line) => !/^\|[\s:|-]+$/.test(line));
  return html`<div class="scroll" tabindex="0">
    <table>
      <thead>
        <tr>
          ${cells(head).map((cell) => (cell === '' ? html`<td></td>` : html`<th scope="col">${inline(cell)}</th>`))}
        </tr>
      </thead>
      <tbody>
        ${body.map(
          (line) =>
            html`<tr>
              ${cells(line).map((cell) => html`<td>${inline(cell)}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

const spans = /`([^`]+)`|\*\*([^*]+)\*\*|(?<![\w*])\*([^*\s][^*]*)\*(?![\w*])|\[([^\]]+)\]\((https?:\/\/[^)\s]+)\)/g;

/** One line of Markdown: code, bold, emphasis, links. */
export function inline(text: string): Markup {
  const parts: Markup[] = [];
  let end = 0;
  for (const match of text.matchAll(spans)) {
    parts.push(html`${text.slice(end, match.index)}`);
    const [whole, code, bold, emphasis, label, address] = match;
    if (code !== undefined) parts.push(html`<code>${code}</code>`);
    else if (bold !== undefined) parts.push(html`<strong>${bold}</strong>`);
    else if (emphasis !== undefined) parts.push(html`<em>${emphasis}</em>`);
    else if (label !== undefined && address !== undefined) parts.push(link(address, label));
    else parts.push(html`${whole}`);
    end = match.index + whole.length;
  }
  return html`${parts}${text.slice(end)}`;
}

/** A link out of the report; anything but the web stays text. */
export function link(address: string, label: string = address): Markup {
  return /^https?:\/\//.test(address) ? html`<a href="${address}" rel="noopener noreferrer" target="_blank">${label}</a>` : html`${label}`;
}

/** Code keeps its line ends. */
export function codeText(code: string): Markup {
  return trusted(
    code
      .split('\n')
      .map((line) => html`${line}`.markup)
      .join('\n'),
  );
}
