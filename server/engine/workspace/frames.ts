import type { CallSite, Value } from '../../model/values.js';

/** The calls by which a part is reached: the parameters of bound methods have the values that these calls pass. */
export interface Frame {
  /** The file whose configuration is asked. */
  readonly path: string;
  /** By method. */
  readonly bindings: ReadonlyMap<string, Binding>;
  /** Whether parameters of methods that are not bound are the union of what all their callers pass. */
  readonly asksCallers: boolean;
  /** Calls that were followed from the part to here. */
  readonly hops: number;
  /** Of a value that can be several: those that these calls give. */
  readonly chosen?: ReadonlyMap<Value, readonly Value[]>;
  /** There are more callers than are looked at. */
  readonly isCut?: boolean;
}

export interface Binding {
  readonly call: CallSite;
  /** Positions of the arguments that values of the part take. */
  readonly used: readonly number[];
  readonly frame: Frame;
}

/** Wrappers around wrappers around wrappers: further out a value says little of the place where it is needed. */
export const mostHops = 3;

/** Callers of one part that are told apart. */
export const mostCallers = 200;

export function ownFrame(path: string, asksCallers: boolean): Frame {
  return { path, bindings: new Map(), asksCallers, hops: 0 };
}
