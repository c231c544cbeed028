import { html, type Markup } from './markup.js';

export interface Bar {
  readonly label: string;
  readonly value: number;
  /** What stands at the bar's end. */
  readonly text: string;
  /** Class of its colour. */
  readonly color: string;
}

const labelWidth = 210;
const barWidth = 330;
const rowHeight = 28;

/** Horizontal bars with their values written at their ends. `alternative` says the same in words. */
export function barChart(bars: readonly Bar[], alternative: string): Markup {
  const most = Math.max(1, ...bars.map(({ value }) => value));
  const height = bars.length * rowHeight;
  return html`<svg class="chart" viewBox="0 0 ${labelWidth + barWidth + 140} ${height}" role="img" aria-label="${alternative}">
    ${bars.map(({ label, value, text, color }, i) => {
      const y = i * rowHeight;
      const width = value === 0 ? 0 : Math.max(2, (value / most) * barWidth);
      return html`<g>
        <text x="${labelWidth - 10}" y="${y + 18}" text-anchor="end">${shortened(label, 26)}<title>${label}</title></text>
        <rect class="${color}" x="${labelWidth}" y="${y + 5}" width="${width.toFixed(1)}" height="${rowHeight - 10}" rx="3"></rect>
        <text class="quiet" x="${labelWidth + Number(width.toFixed(1)) + 8}" y="${y + 18}">${text}</text>
      </g>`;
    })}
  </svg>`;
}

/** One bar in parts, with a legend below. */
export function stackedBar(parts: readonly Bar[], alternative: string): Markup {
  const shown = parts.filter(({ value }) => value > 0);
  const total = shown.reduce((sum, { value }) => sum + value, 0);
  const width = 680;
  let x = 0;
  const pieces = shown.map(({ value, color, label, text }) => {
    const own = (value / total) * width;
    const piece = html`<rect class="${color}" x="${x.toFixed(1)}" y="0" width="${own.toFixed(1)}" height="26"
      ><title>${label}: ${text}</title></rect
    >`;
    x += own;
    return piece;
  });
  return html`<svg class="chart stacked" viewBox="0 0 ${width} 26" preserveAspectRatio="none" role="img" aria-label="${alternative}">
      ${pieces}
    </svg>
    ${legend(parts)}`;
}

export function legend(parts: readonly Pick<Bar, 'label' | 'text' | 'color'>[]): Markup {
  return html`<ul class="legend">
    ${parts.map(
      ({ label, text, color }) =>
        html`<li>
          <svg viewBox="0 0 12 12" aria-hidden="true"><rect class="${color}" width="12" height="12" rx="2"></rect></svg>${label}
          <b>${text}</b>
        </li>`,
    )}
  </ul>`;
}

export interface Columns {
  readonly labels: readonly string[];
  readonly series: readonly { readonly label: string; readonly color: string; readonly values: readonly number[] }[];
}

/** Columns in parts, one for each label: a burndown. */
export function columnChart({ labels, series }: Columns, alternative: string, textOf: (value: number) => string): Markup {
  const height = 200;
  const step = 64;
  const totals = labels.map((_, i) => series.reduce((sum, { values }) => sum + (values[i] ?? 0), 0));
  const most = Math.max(1, ...totals);
  return html`<svg
    class="chart columns"
    viewBox="0 0 ${Math.max(680, labels.length * step)} ${height + 50}"
    role="img"
    aria-label="${alternative}"
  >
    ${labels.map((label, i) => {
      let y = height + 20;
      const pieces = series.map(({ values, color, label: name }) => {
        const own = ((values[i] ?? 0) / most) * height;
        y -= own;
        return (
          own > 0 &&
          html`<rect class="${color}" x="${i * step + 12}" y="${y.toFixed(1)}" width="${step - 24}" height="${own.toFixed(1)}"
            ><title>${name}: ${textOf(values[i] ?? 0)}</title></rect
          >`
        );
      });
      return html`<g>
        ${pieces}
        <text class="quiet" x="${i * step + step / 2}" y="${(y - 5).toFixed(1)}" text-anchor="middle">${textOf(totals[i] ?? 0)}</text>
        <text x="${i * step + step / 2}" y="${height + 38}" text-anchor="middle">${shortened(label, 9)}<title>${label}</title></text>
      </g>`;
    })}
  </svg>`;
}

/** A name that fits, cut in its middle: modules differ at their ends. */
export function shortened(text: string, most: number): string {
  const characters = [...text];
  if (characters.length <= most) return text;
  const tail = Math.floor((most - 1) * 0.6);
  return `${characters.slice(0, most - 1 - tail).join('')}…${characters.slice(-tail).join('')}`;
}
