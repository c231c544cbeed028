import type { Value } from '../../model/values.js';

/** A type as written, to be resolved in its file's context. */
export interface TypeReference {
  /** Dotted name as written, without arguments. */
  readonly name: string;
  readonly arguments: readonly TypeReference[];
  readonly dimensions: number;
}

export type Visibility = 'public' | 'protected' | 'package' | 'private';

/** A field, method or constructor of a project's class. */
export interface MemberFacts {
  readonly kind: 'field' | 'method' | 'constructor';
  /** `<init>` for constructors. */
  readonly name: string;
  readonly visibility: Visibility;
  readonly isStatic: boolean;
  readonly isFinal: boolean;
  /** A method without body. */
  readonly isAbstract: boolean;
  /** Undefined for constructors. */
  readonly type: TypeReference | undefined;
  readonly parameters: readonly TypeReference[];
  readonly isVarargs: boolean;
  readonly typeParameters: readonly string[];
  readonly throws: readonly TypeReference[];
  /** Simple names of its annotations. */
  readonly annotations: readonly string[];
  /** What a constant field is, or the configuration key that is injected into it. */
  readonly value?: Value;
  /** Made by Lombok, a record or an enum: stands nowhere in the text. */
  readonly isGenerated?: true;
}

export interface TypeFacts {
  /** Qualified, nested types with '.'. */
  readonly name: string;
  readonly kind: 'class' | 'interface' | 'enum' | 'record' | 'annotation';
  readonly visibility: Visibility;
  readonly typeParameters: readonly string[];
  readonly supertypes: readonly TypeReference[];
  readonly members: readonly MemberFacts[];
  readonly annotations: readonly string[];
}

/** What one Java file says, as plain data without positions: an edit inside a method body leaves it as it was. */
export interface JavaFacts {
  readonly packageName: string;
  readonly imports: readonly { readonly name: string; readonly isStatic: boolean; readonly isWildcard: boolean }[];
  readonly types: readonly TypeFacts[];
}

/** A type of the project with the file that declares it. */
export interface ProjectType {
  readonly path: string;
  readonly facts: TypeFacts;
}
