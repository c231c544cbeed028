import { toCsv } from '../report/formats/csv.js';
import { toGithub } from '../report/formats/github.js';
import { portfolioHtml } from '../report/formats/portfolio-html.js';
import { portfolioMarkdown, portfolioText } from '../report/formats/portfolio.js';
import { toSarif } from '../report/formats/sarif.js';
import { ruleText } from '../report/build-input.js';
import { toJson, toNdjson } from '../report/json.js';
import { portfolioOf } from '../report/merge/portfolio.js';
import type { ScanResult } from '../report/result.js';
import type { CommandContext } from './commands/context.js';

/** A joined result in the format that was asked for. Of the code nothing is at hand: there are no frames and no rewrites in it. */
export function printMerged(result: ScanResult, { options, product }: CommandContext): string {
  const { format, locale } = options;
  const portfolio = result.parts && { portfolio: portfolioOf(result) };
  switch (format) {
    case 'json':
      return toJson(result, portfolio);
    case 'ndjson':
      return toNdjson(result, portfolio);
    case 'csv':
      return toCsv(result);
    case 'github':
      return toGithub(result);
    case 'sarif': {
      const found = new Set(result.findings.map(({ ruleId }) => ruleId));
      const rules = product.rules.filter(({ id }) => found.has(id)).map((rule) => ruleText(rule, locale));
      return toSarif({ result, rules: rules.sort((a, b) => (a.id < b.id ? -1 : 1)), plans: [], locale, textOf: () => undefined });
    }
    case 'html':
      return portfolioHtml(result, locale);
    case 'markdown':
      return portfolioMarkdown(result, locale);
    case 'pretty':
      return portfolioText(result, locale);
  }
}
