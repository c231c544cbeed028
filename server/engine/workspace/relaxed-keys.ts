/**
 * One spelling for all that Spring takes for the same key: `mq.topicName`, `mq.topic-name`, `mq.topic_name`, `MQ.TOPICNAME`; `[0]` is `.0`.
 * https://docs.spring.io/spring-boot/reference/features/external-config.html#features.external-config.typesafe-configuration-properties.relaxed-binding
 */
export function canonicalKey(key: string): string {
  return key
    .replaceAll('[', '.')
    .replace(/[\]_-]/g, '')
    .toLowerCase();
}

/** As `canonicalKey` without dots: a variable of the environment (`MQ_TOPICNAME`, `MQ_TOPIC_NAME`) has none. */
export function dotlessKey(key: string): string {
  return canonicalKey(key).replaceAll('.', '');
}

/** A canonical key for all elements of its lists: `mq.topics.*.name` for `mq.topics.0.name`, as code that goes through them asks. */
export function eachElement(canonical: string): string {
  return canonical.replace(/\.\d+(?=\.|$)/g, '.*');
}

/** The key of the list that an element's key belongs to: `mq.topics` for `mq.topics[0]`; undefined for others. */
export function listOfElement(canonical: string): string | undefined {
  return /^(.+)\.\d+$/.exec(canonical)?.[1];
}

/** Shorter texts are in every file. */
const shortestNeedle = 4;

/** Texts of which a file that sets the key holds at least one, whichever spelling it uses. */
export function keyNeedles(key: string): readonly string[] {
  const segments = key.split(/\.|\[\w*\]/).filter((segment) => segment !== '');
  const last = segments.at(-1) ?? '';
  const telling = last.length >= shortestNeedle ? last : (segments.findLast((segment) => segment.length >= shortestNeedle) ?? '');
  const words = wordsOf(telling);
  const whole = segments.flatMap(wordsOf);
  const spellings = [
    telling,
    words.map((word, i) => (i === 0 ? word : capitalized(word))).join(''),
    words.join('-'),
    words.join('_'),
    words.join('_').toUpperCase(),
    words.join('').toUpperCase(),
    ...(telling === last ? [] : [key, whole.join('_').toUpperCase()]),
  ];
  return [...new Set(spellings)].filter((spelling) => spelling.length >= shortestNeedle);
}

function wordsOf(segment: string): string[] {
  return segment
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .split(/[-_\s]+/)
    .filter((word) => word !== '')
    .map((word) => word.toLowerCase());
}

function capitalized(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
