import type { UseKind } from '../../../../server/engine/support.js';

/** One exported class, method, field or parameter of the package. */
export interface NodeApiRow {
  /** `MQClient`, `MQClient.getProducer`, `Message.MessageId`, `MQError.Code`. */
  readonly id: string;
  readonly kind: UseKind;
  /** What a value of it is: `MQProducer`, `Promise<PublishResponse>`, `Message[]`. */
  readonly result?: string;
  /** The 5.x code. */
  readonly becomes: string;
  readonly grade: 'safe' | 'suggested' | 'manual';
  readonly note: string;
  readonly source: string;
  /** A read of it is a use of its own, because nothing in 5.x stands for it. */
  readonly reported: boolean;
}
