import type { Entity } from './entity.js';

/** Where what stands in other places is found. */
export interface EntityWorld {
  /** Looks into other files for what waits for them; gives back what it can't find yet. */
  settle(entity: Entity): Entity;
  /** A member of a class's instances, or of the class itself. */
  classMember(path: string, start: number, name: string, isStatic: boolean): Entity | undefined;
}
