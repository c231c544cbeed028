import type { Value } from '../../../model/values.js';
import { known, unknown } from '../../../model/values.js';
import { argumentsOf, type JavaNode } from '../syntax.js';
import { calculate } from './arithmetic.js';
import { moved, withinADay } from './calendars.js';
import type { ValueContext } from './context.js';
import { writtenMoment } from './dates.js';
import { siteOf } from './operators.js';
import { lengthOf, lengthOfWord } from './time-units.js';

const now: Value = { kind: 'current-time', trail: [] };
/** Where the classes of these names come from; a class of the project's own or another library's is not understood by its name. */
const packages: Readonly<Record<string, readonly string[]>> = {
  DateUtils: ['org.apache.commons.lang'],
  DateUtil: ['cn.hutool', 'com.xiaoleilu.hutool'],
  LocalDateTimeUtil: ['cn.hutool'],
};

/** commons-lang's `DateUtils.addDays(date, 30)` and hutool's `DateUtil.offsetDay(date, 30)`; undefined for all others. */
export function lengthTimesByName(owner: string, name: string, call: JavaNode, context: ValueContext): Value | undefined {
  const from = packages[owner];
  const isImported = context.file.imports.some(
    (imported) => (imported.isWildcard || imported.name.endsWith(`.${owner}`)) && from?.some((start) => imported.name.startsWith(start)),
  );
  if (!from || !isImported) return undefined;
  const [date, second, third] = argumentsOf(call);
  const add = /^(?:add|offset|plus)([A-Z]\w*)$/.exec(name)?.[1];
  const unit = add === undefined ? undefined : lengthOfWord(add);
  if (unit && date && second) return moved(context.valueOf(date), context.valueOf(second), unit, '+', call, context);
  if (name === 'offset' && date && second && third) {
    const byField = lengthOf(context.file.text(third)) ?? lengthOf(context.file.text(second));
    const amount = lengthOf(context.file.text(third)) ? second : third;
    return byField ? moved(context.valueOf(date), context.valueOf(amount), byField, '+', call, context) : unknown('composed');
  }
  switch (name) {
    case 'date':
    case 'current':
    case 'now':
      return date ? context.valueOf(date) : now;
    case 'currentSeconds':
      return calculate({ operator: '/', operands: [now, known(1000)], width: 'long', site: siteOf(call, context) });
    case 'tomorrow':
      return moved(now, known(1), { min: 86_400_000, max: 86_400_000 }, '+', call, context);
    case 'nextWeek':
      return moved(now, known(1), { min: 604_800_000, max: 604_800_000 }, '+', call, context);
    case 'nextMonth':
      return moved(now, known(1), { min: 28 * 86_400_000, max: 31 * 86_400_000 }, '+', call, context);
    case 'beginOfDay':
    case 'endOfDay':
    case 'truncate':
      return date ? withinADay(context.valueOf(date), call, context) : undefined;
    case 'parse':
    case 'parseDate':
    case 'parseDateTime':
      return date && writtenMoment(context.valueOf(date), undefined);
    default:
      return undefined;
  }
}
