import type { EntityWorld } from './entity-world.js';
import type { Entity } from './entity.js';
import type { ClassValues } from './script-values.js';

/** The values of all files, joined. What waits for another file is carried out when it is asked for, and kept. */
export interface JoinedValues extends EntityWorld {
  imported(from: string, specifier: string, name: string): Entity;
  classOf(path: string, start: number): ClassValues | undefined;
}
