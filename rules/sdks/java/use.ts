import type { ApiUse } from '../../../server/engine/support.js';
import type { JavaNode } from '../../../server/languages/java/syntax.js';
import type { JavaType } from '../../../server/languages/java/types.js';

/** How a use stands in the code. */
export type UseForm =
  /** `new MQClient(..)`; `new AsyncCallback<..>() { .. }`, whose row is the type's. */
  | 'construction'
  /** `client.getProducer(..)` */
  | 'call'
  /** `producer::publishMessage`, `TopicMessage::new` */
  | 'method-reference'
  /** `ClientErrorCode.UNKNOWN` */
  | 'constant'
  /** `extends MQProducer`, `implements AsyncCallback<..>` of a class with a name. */
  | 'supertype'
  /** `super(..)` to a constructor of the SDK. */
  | 'super-call'
  /** An exception type in a catch clause. */
  | 'catch'
  /** An exception type in `e instanceof AckMessageException`, `(ServiceException) e`, `ServiceException.class`. */
  | 'type-test'
  /** An import that nothing in the code is there for. */
  | 'import';

/** A use with the syntax that a rewrite works on. */
export interface JavaUse {
  readonly use: ApiUse;
  readonly form: UseForm;
  /**
   * method_invocation, object_creation_expression, method_reference, field_access or identifier (constant),
   * explicit_constructor_invocation, the type node (supertype, catch, type-test), import_declaration.
   */
  readonly node: JavaNode;
  /** What stands before the dot of a call or the `::` of a reference; undefined where nothing does. */
  readonly receiver: JavaNode | undefined;
  readonly arguments: readonly JavaNode[];
  /** What it gives. */
  readonly type: JavaType | undefined;
}
