import type { Site, TrailStep } from '../../../model/values.js';
import type { TypeScript } from '../compiler.js';
import type { ResolverContext } from '../context.js';
import type { EntityWorld } from './entity-world.js';
import type { Entity, Operation } from './entity.js';

/** What the parts of the evaluation of one file ask each other. */
export interface Evaluation {
  readonly typing: ResolverContext;
  readonly world: EntityWorld;
  /** What a module's export is; waits for the index where there is none. */
  imported(specifier: string, name: string): Entity;
  /** Keys of this file's functions, as far as they were asked for. */
  readonly methodKeys: Map<TypeScript.Node, string>;
  evaluate(node: TypeScript.Expression): Entity;
  apply(operation: Operation, ...operands: readonly Entity[]): Entity;
  site(node: TypeScript.Node): Site;
  step(node: TypeScript.Node, message: TrailStep['message']): TrailStep;
}

/** What lies outside of the file: other files' exports, or markers for them while facts are made. */
export interface Outlook {
  settle(entity: Entity): Entity;
  classMember(path: string, start: number, name: string, isStatic: boolean): Entity | undefined;
  imported(specifier: string, name: string): Entity;
}
