import type { ApiRow } from '../../api-table.js';

/** One exported class, method or field of the package, or a field of what its methods give. */
export interface NodeApiRow extends ApiRow {
  /** What a value of it is: `MQProducer`, `Promise<PublishResponse>`, `Message[]`; left out for texts and numbers. */
  readonly result?: string;
  /** A method: its `result` is what a call gives. Constructors are rows without a dot. */
  readonly isMethod?: true;
  /** Whether reading the field is a use of its own: nothing in 5.x stands for it, so somebody has to look. */
  readonly isReported?: true;
}

export interface NodeApiTable {
  /** Package and version that the rows describe. */
  readonly artifact: string;
  readonly module: string;
  readonly rows: readonly NodeApiRow[];
  /** Names that the package exports; the other types are only reached through methods. */
  readonly exported: readonly string[];
}
