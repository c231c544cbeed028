import type { Value } from '../../../server/model/values.js';

/** A value on one line, as tables of tests write it. */
export function show(value: Value | undefined): string {
  switch (value?.kind) {
    case undefined:
      return 'none';
    case 'known':
      return `known ${String(value.value)}`;
    case 'configuration-key': {
      const source = value.source === 'environment' ? 'env' : value.source === 'remote' ? 'remote' : 'key';
      return `${source} ${value.key}${value.fallback === undefined ? '' : ` or ${inner(value.fallback)}`}`;
    }
    case 'parameter':
      return `parameter ${value.name}${value.fallback === undefined ? '' : ` ${value.nullish ? '??' : 'or'} ${inner(value.fallback)}`}`;
    case 'interval':
      return `${value.min}..${value.max}`;
    case 'one-of':
      return value.values.map(inner).sort().join(' | ');
    case 'text':
      return `text ${value.parts.map((part) => (part.kind === 'known' ? String(part.value) : `{${inner(part)}}`)).join('')}`;
    case 'calculated':
      return `(${value.operands.map(inner).join(` ${value.operator} `)})`;
    case 'current-time':
      return 'now';
    case 'fallback':
      return `${inner(value.value)} ${value.nullish ? '??' : 'or'} ${inner(value.fallback)}`;
    case 'composed-key':
      return `key of ${inner(value.key)}`;
    case 'object':
      return `{${Object.entries(value.members)
        .map(([name, member]) => `${name}: ${inner(member)}`)
        .join(', ')}}`;
    case 'member':
      return `${inner(value.of)}.${inner(value.name)}`;
    case 'spelled':
      return `${inner(value.value)} ${value.as}`;
    case 'unknown':
      return `unknown ${value.why}${value.fragment === undefined ? '' : ` ${value.fragment}`}`;
  }
}

function inner(value: Value): string {
  return show(value).replace(/^known /, '');
}
