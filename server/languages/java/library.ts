import type { JavaType } from './types.js';

/** A public member of a library type. */
export interface LibraryMember {
  /** `com.aliyun.mq.http.MQClient#getProducer(java.lang.String)`; constructors are `#<init>(..)`, fields `#name`. */
  readonly id: string;
  /** Qualified name of the declaring type. */
  readonly owner: string;
  /** `<init>` for constructors. */
  readonly name: string;
  readonly kind: 'constructor' | 'method' | 'field';
  readonly isStatic: boolean;
  readonly parameters: readonly JavaType[];
  readonly isVarargs: boolean;
  readonly typeParameters: readonly string[];
  /** `void` for methods that give nothing; the type itself for constructors. */
  readonly type: JavaType;
  readonly throws: readonly string[];
  /** The text of a constant. */
  readonly constant?: string;
}

export interface LibraryType {
  readonly name: string;
  readonly kind: 'class' | 'interface' | 'enum';
  readonly typeParameters: readonly string[];
  readonly supertypes: readonly JavaType[];
  readonly members: readonly LibraryMember[];
}

/** Types that the resolver knows without their source: an SDK, or the part of the JDK through which SDK values pass. */
export interface JavaLibrary {
  readonly name: string;
  readonly types: ReadonlyMap<string, LibraryType>;
  /** Whether a type's values are what the project is looked through for; false for the JDK. */
  readonly isTracked: boolean;
}
