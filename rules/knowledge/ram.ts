import { onsOperations } from './control-plane.js';

export { aclGrantsOf, isDataAction, type AclGrant } from '../../server/model/acl.js';

/** The rights of the console and the OpenAPI that take the place of an action. */
export interface ConsoleRight {
  readonly action: string;
  /** Actions of 5.x, such as `rocketmq:CreateTopic`; empty where nothing takes its place. */
  readonly counterparts: readonly string[];
  /** Not in the tables: what it allows on 5.x has to be looked up. */
  readonly isUnknown: boolean;
}

/** Both spellings are in use: that of the operation's page (`mq:CreateTopic`) and the operation's name (`mq:OnsTopicCreate`). */
const consoleActions: ReadonlyMap<string, readonly string[]> = new Map(
  onsOperations.flatMap(({ name, action, counterparts }) => [
    [`mq:${name.toLowerCase()}`, counterparts] as const,
    ...(action === undefined ? [] : [[`mq:${action.toLowerCase()}`, counterparts] as const]),
  ]),
);

/** `mq:*` and the like: sending, receiving and the console at once. */
export function isWildcardAction(action: string): boolean {
  return /^mq:\w*\*\w*$/i.test(action);
}

/** What of 5.x takes the place of an action on the console or the OpenAPI. */
export function consoleRightOf(action: string): ConsoleRight {
  if (/^mq:\*$/.test(action)) return { action, counterparts: ['rocketmq:*'], isUnknown: false };
  const counterparts = consoleActions.get(action.toLowerCase());
  return { action, counterparts: (counterparts ?? []).map((name) => `rocketmq:${name}`), isUnknown: counterparts === undefined };
}
