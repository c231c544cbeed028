import type { Entity, Members } from './entity.js';

/** What a class's members are, for other files. */
export interface ClassValues {
  readonly statics: Members;
  readonly members: Members;
  /** Key of the constructor. */
  readonly method?: string;
  readonly base?: Entity;
}

/** The values that a file offers to others. Plain data made from that file alone. */
export interface ScriptValues {
  /** By name; `default`, `export=` for `module.exports`. */
  readonly exports: Members;
  /** By the offset where the class starts. */
  readonly classes: Readonly<Record<string, ClassValues>>;
}

export const noValues: ScriptValues = { exports: {}, classes: {} };
