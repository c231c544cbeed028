import type { ApiUse } from '../../../../server/engine/support.js';
import type { JavaNode } from '../../../../server/languages/java/syntax.js';
import type { JavaType } from '../../../../server/languages/java/types.js';

/** How a use stands in the code. */
export type UseForm =
  /** `new MQClient(..)`, also of an anonymous subclass. */
  | 'construction'
  /** `client.getProducer(..)` */
  | 'call'
  /** `producer::publishMessage` */
  | 'method-reference'
  /** `ClientErrorCode.UNKNOWN` */
  | 'constant'
  /** `extends MQProducer`, `implements AsyncCallback<..>` of a named class. */
  | 'supertype'
  /** `super(..)` to an SDK class. */
  | 'super-call'
  /** A type in a catch clause. */
  | 'catch'
  /** `e instanceof AckMessageException`, `(ServiceException) e`, `ServiceException.class`. */
  | 'type-test'
  /** `throw e` or `throw new ServiceException(..)` counts as its construction; the form is for the catch and the test. */
  | 'import';

/** A use with the syntax that a rewrite works on. */
export interface JavaUse {
  readonly use: ApiUse;
  readonly form: UseForm;
  /**
   * object_creation_expression, method_invocation, method_reference, field_access or identifier (constant),
   * explicit_constructor_invocation, the type node (supertype, catch, type-test), import_declaration.
   */
  readonly node: JavaNode;
  /** The receiver of a call or the left side of a method reference; undefined for `this` calls that are unqualified. */
  readonly receiver: JavaNode | undefined;
  readonly arguments: readonly JavaNode[];
  /** What it gives; undefined for imports and supertypes. */
  readonly type: JavaType | undefined;
}
