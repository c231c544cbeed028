import type { KeySource, Value } from '../../model/values.js';

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
  /**
   * What a field is, or a method returns, as far as the file says it; what other files say are references (`values/references.ts`). Worked
   * out when it is asked for.
   */
  readonly value?: Value | undefined;
  /** The field that a getter returns. */
  readonly property?: string;
  /** The field that a setter fills with what it is given; it does nothing else. */
  readonly sets?: string;
  /** What a field of an object is as it is made, whatever setters do later. */
  readonly initial?: Value | undefined;
  /** What a constant of an enum is made with. */
  readonly arguments?: readonly Value[];
  /** What the methods of an enum's constant's own body return, by name. */
  readonly overrides?: Readonly<Record<string, Value>>;
  /** Of a method that makes a bean: the keys' common part of what it gives. */
  readonly prefix?: PrefixFacts;
  /** Made by Lombok, a record or an enum: stands nowhere in the text. */
  readonly isGenerated?: true;
}

/** The part that all configuration keys of an object have in common. */
export interface PrefixFacts {
  readonly value: Value;
  readonly source: KeySource;
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
  readonly prefix?: PrefixFacts;
}

/** What one Java file says, as plain data. Positions are those of constants alone: an edit inside a method body mostly leaves it as it was. */
export interface JavaFacts {
  readonly packageName: string;
  readonly imports: readonly { readonly name: string; readonly isStatic: boolean; readonly isWildcard: boolean }[];
  readonly types: readonly TypeFacts[];
  /** Simple names of classes that the file does not declare: those of whose constants it reads, and those of whose static methods it calls;
   * and of types that its anonymous classes extend, its own included. */
  readonly named: { readonly constants: readonly string[]; readonly methods: readonly string[]; readonly anonymous: readonly string[] };
}

/** A type of the project with the file that declares it. */
export interface ProjectType {
  readonly path: string;
  readonly facts: TypeFacts;
}
