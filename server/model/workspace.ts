import type { LanguageId } from '../engine/languages.js';
import type { DeclaredGroup, DeclaredTopic } from './declared.js';
import type {
  ClientPart,
  ConsumerPart,
  Family,
  FeatureUse,
  FileModel,
  MessageType,
  ProducerPart,
  SendPart,
  Subscription,
  ValueAt,
} from './messaging.js';
import type { Constant, KeySource, Site, TrailStep, UnknownReason, Value } from './values.js';

/**
 * What a value is once configuration, callers and settings have been asked: one entry per possibility. Conflicting profiles give one each:
 * none is chosen. Sorted, each possibility once.
 */
export type Resolved = readonly Alternative[];

export type Alternative =
  | {
      readonly kind: 'known';
      readonly value: Constant;
      /** Where the literal stands that a person would change; undefined where it is calculated. */
      readonly site?: Site;
      /** The Spring profile, deployment or environment whose file says it. */
      readonly profile?: string;
      readonly trail: readonly TrailStep[];
    }
  | { readonly kind: 'open'; readonly open: OpenValue; readonly trail: readonly TrailStep[] };

/** Why a value stays open, and by which name a person could state it (`values:` in the settings). */
export interface OpenValue {
  readonly why: UnknownReason | 'not-configured' | 'circular' | 'remote' | 'parameter' | 'limit';
  readonly key?: string;
  readonly source?: KeySource;
  /** Name of the parameter whose callers are not known. */
  readonly parameter?: string;
  /** The constant part of a text whose rest is open. */
  readonly fragment?: string;
}

/** When a message is due, in milliseconds; both bounds included, infinite where there is none. */
export type Due =
  | {
      readonly kind: 'delay';
      readonly min: number;
      readonly max: number;
      readonly overflow?: Overflow;
      readonly site?: Site;
      readonly profile?: string;
      readonly trail: readonly TrailStep[];
    }
  /** A date, whatever the clock says. Epoch milliseconds. */
  | {
      readonly kind: 'date';
      readonly min: number;
      readonly max: number;
      readonly overflow?: Overflow;
      readonly site?: Site;
      readonly profile?: string;
      readonly trail: readonly TrailStep[];
    }
  | { readonly kind: 'open'; readonly open: OpenValue; readonly trail: readonly TrailStep[] };

/** An `int` calculation that does not fit 32 bits: what was meant, and what Java makes of it. */
export interface Overflow {
  readonly site: Site;
  readonly exact: number;
  readonly wrapped: number;
  /** Offset in the site's file where an `L` mends it. */
  readonly widen?: number;
}

/** A part of a file's model with its path. Calls that lead to it are told apart: a wrapper method gives one for each caller. */
export interface Located<P> {
  readonly part: P;
  readonly path: string;
  /** Where a person would look: the caller that gives the value, else the part itself. */
  readonly place: Site;
  /** The calls between place and part, outermost first; empty when the part needs no caller. */
  readonly calls: readonly TrailStep[];
}

export interface WorkspaceSend extends Located<SendPart> {
  readonly topics: Resolved;
  readonly types: readonly MessageType[];
  /** Undefined when the message has no delivery time. */
  readonly due?: readonly Due[];
}

export interface WorkspaceConsumer extends Located<ConsumerPart> {
  readonly groups: Resolved;
  readonly subscriptions: readonly WorkspaceSubscription[];
}

export interface WorkspaceSubscription {
  readonly part: Subscription;
  readonly topics: Resolved;
  readonly filters: Resolved;
}

export interface WorkspaceProducer extends Located<ProducerPart> {
  readonly groups: Resolved;
  readonly topics: Resolved;
}

export interface WorkspaceClient extends Located<ClientPart> {
  readonly endpoints: Resolved;
  readonly accessKeys: Resolved;
  readonly secretKeys: Resolved;
  readonly instanceIds: Resolved;
  readonly namespaces: Resolved;
}

export interface WorkspaceFeature extends Located<FeatureUse> {
  readonly values: Resolved;
}

/** One topic, by its name without instance or namespace. */
export interface Topic {
  readonly name: string;
  readonly senders: readonly WorkspaceSend[];
  readonly consumers: readonly WorkspaceConsumer[];
  readonly declared: readonly Declared<DeclaredTopic>[];
}

export interface Group {
  readonly name: string;
  readonly consumers: readonly WorkspaceConsumer[];
  readonly producers: readonly WorkspaceProducer[];
  readonly declared: readonly Declared<DeclaredGroup>[];
}

export interface Declared<D> {
  readonly declaration: D;
  readonly path: string;
}

/** What the target instance allows; from the settings, else the strictest. */
export interface Target {
  readonly edition?: string;
  /** Longest delay of a scheduled message in milliseconds. */
  readonly maxDelay: number;
  /** Nobody has said which edition it is: the strictest cloud edition's limit holds. */
  readonly isAssumed: boolean;
  /** Longest name of a topic or group: 60 characters, 128 for topics of serverless editions. */
  readonly maxTopicName: number;
}

/** A value that stays open, with the place where it is needed. */
export interface OpenPlace {
  readonly what: 'topic' | 'group' | 'endpoint' | 'credential' | 'delay' | 'filter';
  readonly path: string;
  readonly value: ValueAt;
  readonly open: OpenValue;
  readonly trail: readonly TrailStep[];
}

export interface FamilyModel {
  readonly family: Family;
  readonly model: FileModel;
}

/** What one file says, joined with all others. The same object as long as it says the same. */
export interface WorkspaceFile {
  readonly path: string;
  readonly models: readonly FamilyModel[];
  readonly clients: readonly WorkspaceClient[];
  readonly producers: readonly WorkspaceProducer[];
  readonly sends: readonly WorkspaceSend[];
  readonly consumers: readonly WorkspaceConsumer[];
  readonly features: readonly WorkspaceFeature[];
}

/**
 * Everything that all files together say. Made anew after each analysis; files, topics, groups and the lists of all parts stay the same
 * objects where they say the same.
 */
export interface Workspace {
  readonly target: Target;
  /** Those with a model, sorted by path. */
  readonly files: readonly WorkspaceFile[];
  readonly models: ReadonlyMap<string, readonly FamilyModel[]>;
  readonly clients: readonly WorkspaceClient[];
  readonly producers: readonly WorkspaceProducer[];
  readonly sends: readonly WorkspaceSend[];
  readonly consumers: readonly WorkspaceConsumer[];
  readonly features: readonly WorkspaceFeature[];
  /** Sorted by name. */
  readonly topics: readonly Topic[];
  readonly groups: readonly Group[];
  readonly open: readonly OpenPlace[];
  modelsOf(path: string): readonly FamilyModel[];
  topicNamed(name: string): Topic | undefined;
  groupNamed(name: string): Group | undefined;
  /** Any value of a file's model, without the callers of its method. */
  resolve(value: Value, path: string): Resolved;
  languageOf(path: string): LanguageId | undefined;
  /** The application that a file belongs to: the folder of the nearest build file, '' for the root. */
  moduleOf(path: string): string;
  /** A file's text, for rewrites that need what stands around a place. */
  textOf(path: string): string | undefined;
  /** Of an offset in a file's text, counted from 0. */
  lineOf(path: string, offset: number): number;
}

/** What is known before anything was analysed. */
export const emptyWorkspace: Workspace = {
  target: { maxDelay: Infinity, isAssumed: true, maxTopicName: Infinity },
  files: [],
  models: new Map(),
  clients: [],
  producers: [],
  sends: [],
  consumers: [],
  features: [],
  topics: [],
  groups: [],
  open: [],
  modelsOf: () => [],
  topicNamed: () => undefined,
  groupNamed: () => undefined,
  resolve: () => [],
  languageOf: () => undefined,
  moduleOf: () => '',
  textOf: () => undefined,
  lineOf: () => 0,
};
