import type { Site, TrailStep } from '../../../server/model/values.js';
import type { Resolved } from '../../../server/model/workspace.js';

/** A text that a value is known to be, for certain or as one of several. */
export interface KnownText {
  readonly text: string;
  readonly site?: Site;
  readonly profile?: string;
  readonly trail: readonly TrailStep[];
}

export function knownTexts(values: Resolved): readonly KnownText[] {
  return values.flatMap((each) => {
    if (each.kind !== 'known' || typeof each.value !== 'string') return [];
    const { value, site, profile, trail } = each;
    return [{ text: value, trail, ...(site && { site }), ...(profile !== undefined && { profile }) }];
  });
}

/** What a value is under a profile: what the profile says, else what holds for all of them. */
export function under(values: Resolved, profile: string | undefined): Resolved {
  const profileOf = (each: Resolved[number]): string | undefined => (each.kind === 'known' ? each.profile : undefined);
  const own = profile === undefined ? [] : values.filter((each) => profileOf(each) === profile);
  return own.length > 0 ? own : values.filter((each) => profileOf(each) === undefined);
}

/** The one text that a value is under a profile, be it written in several places; undefined where it is open or one of several. */
export function onlyText(values: Resolved, profile?: string): string | null | undefined {
  const [first, ...others] = under(values, profile);
  if (first?.kind !== 'known' || others.some((other) => other.kind !== 'known' || other.value !== first.value)) return undefined;
  return typeof first.value === 'string' || first.value === null ? first.value : String(first.value);
}

export function profilesOf(values: Resolved): readonly string[] {
  return values.flatMap((each) => (each.kind === 'known' && each.profile !== undefined ? [each.profile] : []));
}
