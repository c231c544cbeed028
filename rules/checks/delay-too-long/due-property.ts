/** The user property in which a message that is sent in steps carries when it is due, in epoch milliseconds. No name that 5.x reserves. */
export const dueProperty = 'DUE_AT';

/** The method that the rewrite declares. */
export const helperName = 'sendAgainUntilDue';

const calls =
  /\b(?:currentTimeMillis|toMillis|of(?:Days|Hours|Minutes|Seconds|Millis)|(?:plus|minus)(?:Days|Weeks|Months|Years|Hours|Minutes|Seconds|Millis)?|now|toEpochMilli|toInstant|min|max|getTime|valueOf|get(?!And|Next)[A-Z]\w*|Date|Number)\s*\(/g;

/**
 * Whether an expression may be written twice: names, numbers and operators, and calls that only say something. What draws from a queue or
 * counts would do it twice.
 */
export function isRepeatable(expression: string): boolean {
  if (/\/\/|\/\*|\+\+|--|[^\w\s.()+\-*/,]/.test(expression)) return false;
  return !/\w\s*\(/.test(expression.replace(calls, ' '));
}
