import type { Texts } from '../../server/l10n/messages.js';

/** A file or folder of the migration kit that `rocketmq-migrate report` writes. */
export type KitPart =
  | 'README.md'
  | 'topics.xlsx'
  | 'topics.csv'
  | 'groups.xlsx'
  | 'groups.csv'
  | 'terraform/'
  | 'mqadmin.sh'
  | 'openapi.sh'
  | 'acl.csv'
  | 'plan.md';

/** One row, cell or note of the page, and what the product does for it. */
export interface Difference {
  readonly id: string;
  /** What the page says. */
  readonly says: Texts;
  /** What the product does. */
  readonly does: Texts;
  /** Rules that find what is concerned. */
  readonly finds: readonly string[];
  /** Rules whose rewrites (safe or suggested) change it. */
  readonly rewrites: readonly string[];
  readonly kit: readonly KitPart[];
  /** Of a statement that asks for nothing: why. */
  readonly needsNothing?: Texts;
}
