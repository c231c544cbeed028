import type { JavaDeclaration } from '../../../../server/languages/java/declarations.js';
import { valuesOf } from '../file/creation.js';
import type { FileRewrite } from '../file/file-rewrite.js';
import { legacyCall, type LegacyCall } from '../file/legacy-calls.js';
import { blockers } from '../messages.js';
import { argumentsOf, child, closest, isInside, unwrap, wrapped, type Node } from '../source/tree.js';
import { builderCall, type BuilderCall } from './builder-calls.js';

/** One use of a message variable. */
export type MessageUse =
  | { readonly kind: 'set'; readonly call: BuilderCall; readonly reference: Node }
  | { readonly kind: 'send'; readonly call: LegacyCall; readonly reference: Node }
  | { readonly kind: 'read'; readonly call: LegacyCall; readonly reference: Node }
  | { readonly kind: 'assign'; readonly value: Node; readonly reference: Node }
  | { readonly kind: 'pass'; readonly reference: Node }
  | { readonly kind: 'reference'; readonly node: Node; readonly reference: Node };

export function usesOf(file: FileRewrite, declaration: JavaDeclaration): MessageUse[] {
  return file.resolver.referencesOf(declaration).map((reference) => useOf(file, reference));
}

function useOf(file: FileRewrite, reference: Node): MessageUse {
  const whole = wrapped(reference.parent?.kind === 'field_access' && reference.field === 'field' ? reference.parent : reference);
  const parent = whole.parent;
  if (parent?.kind === 'method_invocation' && child(parent, 'object') === whole) {
    const call = legacyCall(file, parent);
    const setter = call && builderCall(file, call);
    if (setter) {
      file.handled.add(parent);
      return { kind: 'set', call: setter, reference };
    }
    const outer = wrapped(parent).parent;
    if (
      call?.name === 'getProperties' &&
      outer?.kind === 'method_reference' &&
      file.source.slice(parent.end, outer.end).replace(/\s/g, '') === '::put'
    ) {
      file.handled.add(parent);
      return { kind: 'reference', node: outer, reference };
    }
    if (call) return { kind: 'read', call, reference };
  }
  if (parent?.kind === 'argument_list' && parent.parent) {
    const call = legacyCall(file, parent.parent);
    if (call && (call.name === 'publishMessage' || call.name === 'asyncPublishMessage')) return { kind: 'send', call, reference };
  }
  if (parent?.kind === 'assignment_expression' && child(parent, 'left') === whole) {
    const value = child(parent, 'right');
    if (value) return { kind: 'assign', value, reference };
  }
  return { kind: 'pass', reference };
}

/** 5.x refuses a message with both; branches that exclude each other may have one each. */
export function checkGroupAndTime(file: FileRewrite, uses: readonly MessageUse[]): void {
  const setters = uses.filter((use) => use.kind === 'set');
  const groups = setters.filter((use) => use.call.sets === 'group');
  for (const time of setters.filter((use) => use.call.sets === 'time'))
    for (const group of groups)
      if (!excludeEachOther(time.reference, group.reference)) file.block(time.call.node, blockers.groupAndDeliveryTime());
}

function excludeEachOther(a: Node, b: Node): boolean {
  for (let at = a.parent; at; at = at.parent) {
    if (at.kind !== 'if_statement') continue;
    const branches = [child(at, 'consequence'), child(at, 'alternative')].filter((branch) => branch !== undefined);
    const ofA = branches.find((branch) => isInside(a, branch));
    const ofB = branches.find((branch) => isInside(b, branch));
    if (ofA && ofB && ofA !== ofB) return true;
  }
  return false;
}

export function receiverOf(file: FileRewrite, reference: Node): string {
  return file.text(reference.parent?.kind === 'field_access' && reference.field === 'field' ? reference.parent : reference);
}

/**
 * The old setter took a missing tag for none; a guarded one leaves the tag that is there. Both are the same only for a message that is
 * made for one send and given its tag once.
 */
export function checkGuards(file: FileRewrite, declaration: JavaDeclaration, uses: readonly MessageUse[]): void {
  const setters = uses.filter((use) => use.kind === 'set' && use.call.sets !== 'property' && use.call.sets !== 'nothing');
  for (const use of setters) {
    if (use.kind !== 'set' || !use.call.guard) continue;
    const { sets } = use.call;
    const others = setters.filter(
      (other) => other !== use && other.kind === 'set' && other.call.sets === sets && !excludeEachOther(other.reference, use.reference),
    );
    const sends = uses.filter((other) => other.kind === 'send');
    const isOnce =
      declaration.kind === 'local' &&
      others.length === 0 &&
      sends.every((send) => !isRepeated(declaration, send.reference)) &&
      sends.length <= 1;
    const hasTag = sets === 'tag' && valuesOf(declaration).some((value) => argumentsOf(unwrap(value)).length > 1);
    if (!isOnce || hasTag) file.block(use.call.node, blockers.tagKept({ what: declaration.name }));
  }
}

/** Whether a use stands in a loop or lambda that the variable was declared outside of. */
function isRepeated(declaration: JavaDeclaration, reference: Node): boolean {
  const loop = closest(reference, 'for_statement', 'enhanced_for_statement', 'while_statement', 'do_statement', 'lambda_expression');
  return loop !== undefined && !isInside(declaration.node, loop);
}
