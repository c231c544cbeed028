/** What the id of a RAM AccessKey looks like: https://help.aliyun.com/document_detail/116401.html */
const accessKeyId = /^LTAI[0-9A-Za-z]{12,}$/;

/** A key with what holds without it, as Spring and shells write it: `${MQ_USER:value}`, `${MQ_USER:-value}`. */
const keyWithDefault = /^\$\{[\w.-]+:-?([^{}]*)\}$/;

/** By this text a configuration file is chosen at all. */
export const accessKeyNeedle = 'LTAI';

/** The AccessKey id that a configuration value is or falls back to; undefined for any other text. */
export function accessKeyIdIn(value: string): string | undefined {
  const text = value.trim();
  const given = keyWithDefault.exec(text)?.[1]?.trim() ?? text;
  return isAccessKeyId(given) && !isPlaceholder(given) ? given : undefined;
}

export function isAccessKeyId(text: string): boolean {
  return accessKeyId.test(text);
}

/** Texts that stand for a value which is filled in before the code runs. */
const placeholders: readonly RegExp[] = [
  // ${KEY}, #{key}, {{ key }}, <key>, {key}, %s, %KEY%, @key@
  /[$#]\{[^{}]*\}|\{\{[^{}]*\}\}|<[^<>]*>|^\{[\w -]*\}$|^%\w+%?$|^@[\w.-]+@$/,
  // xxx, ***, ..., ---, ???
  /x{3,}|\*{2,}|^[._?-]+$|…/i,
  // your-access-key, MY_SECRET, theUserName, replace-me, changeit, the example of a manual
  /^your|^(?:my|the|some|an?)[\s_-]?(?:access|secret|key|user|pass|name|ak|sk)/i,
  /^(?:to[\s_-]?be[\s_-]?)?(?:fill(?:ed)?|replaced?)(?:[\s_-]|$)|^change(?:d|[\s_-]?(?:me|it|this|in))?$|^(?:todo|tbd|dummy|placeholder)\b|example/i,
  // 您的 AccessKey, 请填写
  /[您你请填]/,
];

/** Names of what is to be filled in, without what separates their words. */
const names: ReadonlySet<string> = new Set(
  (
    'ak sk accesskey accesskeyid accessid accesskeysecret accesssecret secret secretkey secretaccesskey key keyid keysecret ' +
    'mqak mqsk mqaccesskey mqsecretkey onsaccesskey onssecretkey user username password passwd pwd instanceusername instancepassword ' +
    'aliyunaccesskey aliyunsecretkey alibabacloudaccesskeyid alibabacloudaccesskeysecret token securitytoken ststoken'
  ).split(' '),
);

/** Whether a text stands where a credential is to be put, instead of being one. */
export function isPlaceholder(text: string): boolean {
  const value = text.trim();
  return value === '' || placeholders.some((shape) => shape.test(value)) || names.has(value.toLowerCase().replace(/[\s_.-]/g, ''));
}

/** As much of a user name as tells which one it is: four characters of a long one, never more than half. */
export function maskedUser(user: string): string {
  const characters = [...user];
  return `${characters.slice(0, Math.min(4, Math.floor(characters.length / 3))).join('')}****`;
}

const messagingWords: ReadonlySet<string> = new Set([
  'mq',
  'ons',
  'rocketmq',
  'rmq',
  'aliyunmq',
  'alimq',
  'httpmq',
  'mqhttp',
  'onshttp',
  'onstcp',
]);

/** Whether one of the words of a key or file name speaks of ApsaraMQ for RocketMQ: `aliyun.mq.accessKey`, `ONS_AK`, `rocketMqUser`. */
export function speaksOfMessaging(name: string): boolean {
  const words = name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .split(/[^0-9A-Za-z]+/);
  return words.some((word) => messagingWords.has(word.toLowerCase()));
}
